package dev.prr.core.report.service;

import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.verdict.Verdict;
import dev.prr.core.workspace.LeftOut;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was decided of a service before this run.
 *
 * @param runs the earlier ones, the last first
 * @param last the judgement of the last of them
 * @param reviewed the last judgement that the board can have seen at its last review
 * @param trouble the first thing of it that could not be read
 */
record Past(
    List<Earlier> runs, Optional<Seen> last, Optional<Seen> reviewed, Optional<String> trouble) {

  /** How many runs are shown, with this one. */
  static final int SHOWN = 20;

  static final Past NONE =
      new Past(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  Past {
    runs = List.copyOf(runs);
  }

  /** What a run came to. */
  record Earlier(LocalDate day, Verdict verdict, Digest judgement) {}

  /** A judgement with its day. */
  record Seen(LocalDate day, Judgement judgement) {}

  /**
   * Reads it.
   *
   * @param thisRun the record of this run, which is no past
   * @param review the day of the last review
   */
  static Past of(
      History history, String service, Optional<Digest> thisRun, Optional<LocalDate> review) {
    return new Search(history, service, thisRun).past(review);
  }

  /** Walks back through a history. */
  private static final class Search {
    private final History history;
    private final String service;
    private final Optional<Digest> thisRun;
    private final List<String> troubles = new ArrayList<>();

    Search(History history, String service, Optional<Digest> thisRun) {
      this.history = history;
      this.service = service;
      this.thisRun = thisRun;
    }

    Past past(Optional<LocalDate> review) {
      try {
        HistoryFilter all = HistoryFilter.ofService(service);
        List<Earlier> runs = runs(all, SHOWN);
        Optional<Seen> last = seen(runs);
        Optional<Seen> reviewed =
            review.isPresent() ? seen(runs(until(all, review.get()), 1)) : Optional.empty();
        return new Past(runs, last, reviewed, troubles.stream().findFirst());
      } catch (HistoryException e) {
        return new Past(List.of(), Optional.empty(), Optional.empty(), Optional.of(e.sentence()));
      }
    }

    private static HistoryFilter until(HistoryFilter all, LocalDate day) {
      return new HistoryFilter(
          all.service(),
          all.team(),
          all.tier(),
          all.from(),
          Optional.of(day),
          all.rule(),
          all.decision());
    }

    private List<Earlier> runs(HistoryFilter filter, int most) throws HistoryException {
      List<Earlier> runs = new ArrayList<>();
      history.runs(
          filter,
          most,
          found -> {
            if (found instanceof Found.Whole<Run> whole) {
              if (!Optional.of(whole.id()).equals(thisRun)) {
                add(whole.kept(), runs);
              }
            } else if (found instanceof Found.Damaged<Run> damaged) {
              note(damaged.problem());
            }
          });
      return runs;
    }

    private void add(Run run, List<Earlier> runs) {
      LocalDate day = LocalDate.ofInstant(run.instant(), ZoneOffset.UTC);
      run.services().stream()
          .filter(judged -> judged.service().equals(service))
          .findFirst()
          .ifPresent(judged -> runs.add(new Earlier(day, judged.verdict(), judged.judgement())));
    }

    /** The judgement of the first of them. */
    private Optional<Seen> seen(List<Earlier> runs) {
      if (runs.isEmpty()) {
        return Optional.empty();
      }
      Found<Judgement> found = history.judgement(runs.get(0).judgement());
      if (found instanceof Found.Whole<Judgement> whole) {
        return Optional.of(new Seen(runs.get(0).day(), whole.kept()));
      }
      if (found instanceof Found.Damaged<Judgement> damaged) {
        note(damaged.problem());
      }
      return Optional.empty();
    }

    private void note(LeftOut problem) {
      troubles.add(problem.place().path() + ": " + problem.detail());
    }
  }
}
