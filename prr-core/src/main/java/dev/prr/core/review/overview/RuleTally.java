package dev.prr.core.review.overview;

import dev.prr.core.rule.MustHave;
import dev.prr.core.verdict.DecisionKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts by rule: now, and month by month. */
final class RuleTally {

  private static final class Row {
    private final Map<DecisionKind, Integer> now = new EnumMap<>(DecisionKind.class);
    private final int[] asked;
    private final int[] open;

    Row(int months) {
      asked = new int[months];
      open = new int[months];
    }
  }

  private final int months;
  private final SortedMap<String, Row> rows = new TreeMap<>();

  RuleTally(int months) {
    this.months = months;
  }

  /** What the last run of a service in a month decided. */
  void add(int month, List<Mark> marks) {
    for (Mark mark : marks) {
      Row row = row(mark.rule());
      row.asked[month] += mark.isAsked() ? 1 : 0;
      row.open[month] += mark.isOpen() ? 1 : 0;
    }
  }

  /** What the last run of a service decided. */
  void now(List<Mark> marks) {
    marks.forEach(mark -> row(mark.rule()).now.merge(mark.decision(), 1, Integer::sum));
  }

  private Row row(String rule) {
    return rows.computeIfAbsent(rule, id -> new Row(months));
  }

  List<RuleStanding> standings(Map<String, MustHave> known) {
    List<RuleStanding> standings = new ArrayList<>();
    rows.forEach(
        (rule, row) -> {
          List<RuleStanding.InMonth> inMonths = new ArrayList<>();
          for (int i = 0; i < months; i++) {
            inMonths.add(
                row.asked[i] == 0
                    ? RuleStanding.InMonth.NONE
                    : new RuleStanding.InMonth(row.asked[i], row.open[i]));
          }
          standings.add(
              new RuleStanding(rule, Optional.ofNullable(known.get(rule)), row.now, inMonths));
        });
    return standings;
  }
}
