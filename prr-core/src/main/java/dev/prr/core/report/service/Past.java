package dev.prr.core.report.service;

import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.verdict.Verdict;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What was decided of a service before this run.
 *
 * @param runs the earlier ones, the last first
 * @param last the judgement of the last of them
 * @param reviewed the last judgement that the board can have seen at its last review
 * @param trouble why nothing is known
 */
record Past(
    List<Earlier> runs, Optional<Seen> last, Optional<Seen> reviewed, Optional<String> trouble) {

  /** How many runs are shown, with this one. */
  static final int SHOWN = 20;

  static final Past NONE =
      new Past(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  /** What a run came to. */
  record Earlier(LocalDate day, Verdict verdict, Optional<Digest> judgement) {}

  /** A judgement with its day. */
  record Seen(LocalDate day, Judgement judgement) {}

  static Past of(
      History history, String service, Optional<Digest> thisRun, Optional<LocalDate> review) {
    try {
      List<Earlier> runs = runs(history, HistoryFilter.ofService(service), service, thisRun, SHOWN);
      Optional<Seen> last = first(runs).flatMap(run -> seen(history, run));
      Optional<Seen> reviewed = Optional.empty();
      if (review.isPresent()) {
        HistoryFilter until = until(service, review.get());
        reviewed =
            first(runs(history, until, service, thisRun, 1)).flatMap(run -> seen(history, run));
      }
      return new Past(runs, last, reviewed, Optional.empty());
    } catch (HistoryException e) {
      return new Past(List.of(), Optional.empty(), Optional.empty(), Optional.of(e.sentence()));
    }
  }

  private static HistoryFilter until(String service, LocalDate day) {
    HistoryFilter of = HistoryFilter.ofService(service);
    return new HistoryFilter(
        of.service(), of.team(), of.tier(), of.from(), Optional.of(day), of.rule(), of.decision());
  }

  private static List<Earlier> runs(
      History history, HistoryFilter filter, String service, Optional<Digest> thisRun, int most)
      throws HistoryException {
    List<Earlier> runs = new ArrayList<>();
    history.runs(
        filter,
        most,
        found -> {
          if (found instanceof Found.Whole<Run> whole && !Optional.of(whole.id()).equals(thisRun)) {
            runs.add(earlier(whole.kept(), service));
          }
        });
    return runs.isEmpty() ? List.of() : Collections.unmodifiableList(runs);
  }

  private static Earlier earlier(Run run, String service) {
    LocalDate day = LocalDate.ofInstant(run.instant(), ZoneOffset.UTC);
    return run.services().stream()
        .filter(judged -> judged.service().equals(service))
        .findFirst()
        .map(judged -> new Earlier(day, judged.verdict(), Optional.of(judged.judgement())))
        .orElseGet(() -> new Earlier(day, run.verdict(), Optional.empty()));
  }

  private static Optional<Earlier> first(List<Earlier> runs) {
    return runs.stream().filter(run -> run.judgement().isPresent()).findFirst();
  }

  private static Optional<Seen> seen(History history, Earlier run) {
    return run.judgement()
        .map(history::judgement)
        .filter(found -> found instanceof Found.Whole<Judgement>)
        .map(found -> new Seen(run.day(), ((Found.Whole<Judgement>) found).kept()));
  }
}
