package dev.prr.core.review.overview;

import dev.prr.core.history.record.Digest;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How one service stands: what its last run came to.
 *
 * @param unit the team, or the group that a small team is rolled up into; empty where none is known
 * @param tier the one it was judged as; empty where nothing says
 * @param stage the one it was judged as; empty where the judgement cannot be read
 * @param lastRun the day of its last run, UTC
 * @param run the record of that run
 * @param judgement what it came to
 * @param commit the revision that was judged, where one is known
 * @param runs how many runs of it the period has
 * @param marks what was decided, by rule; none where the judgement cannot be read
 * @param months the verdict of the last run of each month of the period; empty where it had none
 * @param maturity how far it has come
 */
public record Standing(
    String service,
    Optional<String> unit,
    Optional<Tier> tier,
    Optional<Stage> stage,
    Verdict verdict,
    LocalDate lastRun,
    Digest run,
    Digest judgement,
    Optional<String> commit,
    int runs,
    List<Mark> marks,
    List<Optional<Verdict>> months,
    Maturity maturity) {

  public Standing {
    marks = List.copyOf(marks);
    months = List.copyOf(months);
  }

  public long daysSince(LocalDate day) {
    return ChronoUnit.DAYS.between(lastRun, day);
  }

  /** What was decided about a rule. */
  public Optional<Mark> mark(String rule) {
    return marks.stream().filter(mark -> mark.rule().equals(rule)).findFirst();
  }

  /** How many rules were decided in this way. */
  public int count(DecisionKind kind) {
    return (int) marks.stream().filter(mark -> mark.decision() == kind).count();
  }

  /** The rules that failed and are not excused, the gravest first. */
  public List<Mark> open() {
    TreeMap<DecisionKind, List<Mark>> byKind = new TreeMap<>();
    for (DecisionKind kind : List.of(DecisionKind.FAIL, DecisionKind.WARN, DecisionKind.NOTE)) {
      byKind.put(kind, marks.stream().filter(mark -> mark.decision() == kind).toList());
    }
    return byKind.values().stream().flatMap(List::stream).toList();
  }
}
