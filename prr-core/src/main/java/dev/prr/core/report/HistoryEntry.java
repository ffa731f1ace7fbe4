package dev.prr.core.report;

import dev.prr.core.history.History;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * A run as it is listed.
 *
 * @param services those of its services that are shown, in the order of the run
 */
public record HistoryEntry(Found<Run> run, List<Judged> services) {

  /** A service of a run with its judgement. */
  public record Judged(Run.ServiceJudgement service, Found<Judgement> judgement) {}

  public HistoryEntry {
    services = List.copyOf(services);
  }

  /** With the services that the filter asks for. */
  public static HistoryEntry of(Found<Run> run, History history, HistoryFilter filter) {
    List<Judged> services = new ArrayList<>();
    if (run instanceof Found.Whole<Run> whole) {
      for (Run.ServiceJudgement service : whole.kept().services()) {
        if (filter.mayWant(service)) {
          Found<Judgement> judgement = history.judgement(service.judgement());
          if (filter.wants(judgement)) {
            services.add(new Judged(service, judgement));
          }
        }
      }
    }
    return new HistoryEntry(run, services);
  }
}
