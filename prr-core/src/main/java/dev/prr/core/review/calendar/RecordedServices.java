package dev.prr.core.review.calendar;

import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.snapshot.Snapshot;
import dev.prr.core.service.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the last run about each service. */
public final class RecordedServices {

  /** A service that was not judged for so long is no longer one. */
  private static final int MONTHS = 13;

  private RecordedServices() {}

  /**
   * All that were judged lately, by name.
   *
   * @throws HistoryException when the history cannot be read at all
   */
  public static List<RecordedService> of(History history, LocalDate today) throws HistoryException {
    HistoryFilter lately =
        new HistoryFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(today.minusMonths(MONTHS)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Map<String, Run.ServiceJudgement> last = new TreeMap<>();
    history.runs(
        lately,
        Integer.MAX_VALUE,
        found -> {
          if (found instanceof Found.Whole<Run> whole) {
            whole.kept().services().forEach(s -> last.putIfAbsent(s.service(), s));
          }
        });
    return last.values().stream()
        .map(service -> of(history, service.service(), service.team(), service.judgement()))
        .toList();
  }

  /**
   * One whose last judgement is known.
   *
   * @param last the judgement
   */
  public static RecordedService of(
      History history, String service, Optional<String> team, Digest last) {
    Optional<Judgement> judgement =
        history.judgement(last) instanceof Found.Whole<Judgement> whole
            ? Optional.of(whole.kept())
            : Optional.empty();
    Optional<Stage> stage = judgement.map(Judgement::stage);
    return new RecordedService(service, team, stage, judgement.flatMap(j -> decided(history, j)));
  }

  /** Facts that cannot be read say nothing of a decision; the audit is who tells. */
  private static Optional<RecordedService.Decided> decided(History history, Judgement judgement) {
    try {
      return history
          .snapshot(judgement.facts())
          .flatMap(bytes -> RecordedService.decided(Snapshot.read(bytes).review()));
    } catch (HistoryException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
