package dev.prr.core.history.month;

import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Ruling;
import dev.prr.core.history.record.Run;
import dev.prr.core.verdict.DecisionKind;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts the records of one month. */
public final class MonthCounter {

  private static final Comparator<MonthCounts.Row> ORDER =
      Comparator.comparing((MonthCounts.Row row) -> row.team().orElse(""))
          .thenComparing(row -> row.tier().orElse(0))
          .thenComparing(row -> row.rule().orElse(""))
          .thenComparing(MonthCounts.Row::word);

  private final Map<MonthCounts.Row, Long> verdicts = new TreeMap<>(ORDER);
  private final Map<MonthCounts.Row, Long> rules = new TreeMap<>(ORDER);
  private final Map<MonthCounts.Row, Long> gaps = new TreeMap<>(ORDER);
  private long records;
  private long runs;

  /** One record of any kind. */
  public void record() {
    records++;
  }

  public void run(Run run) {
    runs++;
    run.services()
        .forEach(
            service ->
                count(
                    verdicts,
                    service.team(),
                    service.tier().map(tier -> Integer.valueOf(tier.id())),
                    Optional.empty(),
                    service.verdict().id()));
  }

  /** One that a run of the month came to; as often as it did. */
  public void judgement(Judgement judgement) {
    Optional<Integer> tier = Optional.of(Integer.valueOf(judgement.tier().id()));
    for (Ruling ruling : judgement.rulings()) {
      Optional<String> rule = Optional.of(ruling.rule());
      String decision = ruling.decision().id();
      count(rules, Optional.empty(), tier, rule, decision);
      if (ruling.decision() != DecisionKind.PASS
          && ruling.decision() != DecisionKind.NOT_APPLICABLE) {
        count(gaps, judgement.team(), Optional.empty(), rule, decision);
      }
    }
  }

  private static void count(
      Map<MonthCounts.Row, Long> counts,
      Optional<String> team,
      Optional<Integer> tier,
      Optional<String> rule,
      String word) {
    counts.merge(new MonthCounts.Row(team, tier, rule, word, 0), 1L, Long::sum);
  }

  /** What it came to. */
  public MonthCounts done(YearMonth month, String checkpoint) {
    return new MonthCounts(
        month, records, runs, checkpoint, rows(verdicts), rows(rules), rows(gaps));
  }

  private static List<MonthCounts.Row> rows(Map<MonthCounts.Row, Long> counts) {
    return counts.entrySet().stream()
        .map(
            entry ->
                new MonthCounts.Row(
                    entry.getKey().team(),
                    entry.getKey().tier(),
                    entry.getKey().rule(),
                    entry.getKey().word(),
                    entry.getValue()))
        .toList();
  }
}
