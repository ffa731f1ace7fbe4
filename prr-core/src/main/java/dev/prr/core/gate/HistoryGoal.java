package dev.prr.core.gate;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.history.FileHistory;
import dev.prr.core.history.Found;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.Run;
import dev.prr.core.report.HistoryEntry;
import dev.prr.core.report.HistoryReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the recorded runs, the newest first. */
public final class HistoryGoal {

  private HistoryGoal() {}

  /**
   * The table of runs.
   *
   * @param service only runs that judged it
   * @param limit how many runs at most
   */
  public static GateResult run(GateRequest request, Optional<String> service, int limit) {
    return Guard.run(() -> list(request, service, limit), Texts::failed);
  }

  private static GateResult list(GateRequest request, Optional<String> service, int limit)
      throws GateException {
    FileHistory history = Deposit.history(request);
    List<HistoryEntry> entries = new ArrayList<>();
    try {
      history.runs(service, limit, run -> entries.add(entry(run, history)));
    } catch (HistoryException e) {
      throw GateException.environment(e.sentence());
    }
    String where = request.root().relativize(request.history()).toString();
    return new GateResult(
        HistoryReport.table(where, entries, request.style()),
        "PRR history: " + entries.size() + " runs",
        Ending.FINE);
  }

  private static HistoryEntry entry(Found<Run> run, FileHistory history) {
    return new HistoryEntry(
        run,
        run instanceof Found.Whole<Run> whole
            ? whole.kept().services().stream()
                .map(service -> history.judgement(service.judgement()))
                .toList()
            : List.of());
  }
}
