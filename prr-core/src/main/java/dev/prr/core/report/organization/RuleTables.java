package dev.prr.core.report.organization;

import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.review.overview.RuleStanding;
import dev.prr.core.verdict.DecisionKind;
import java.util.Comparator;
import java.util.List;

/** Tables of rules. */
final class RuleTables {

  private static final int MOST = 15;
  private static final int MONTHS_BACK = 3;

  private RuleTables() {}

  /** Those that fail most often. */
  static Section failing(Book book) {
    List<RuleStanding> failing =
        book.overview().rules().stream()
            .filter(rule -> rule.open() > 0)
            .sorted(
                Comparator.comparing(RuleStanding::open)
                    .reversed()
                    .thenComparing(RuleStanding::rule))
            .limit(MOST)
            .toList();
    DataTable.Builder table =
        DataTable.of(
                "The rules that fail in most services",
                "Rule",
                "#Open in",
                "#Of",
                "#Blocks",
                "#Waived",
                "#Unknown",
                "Against " + MONTHS_BACK + " months ago")
            .underHeading()
            .orElse("No rule fails in any service.");
    for (RuleStanding rule : failing) {
      table.row(
          book.ruleCell(Book.HERE, rule.rule()),
          Cell.of(rule.open()),
          Cell.of(rule.asked()),
          Cell.of(rule.count(DecisionKind.FAIL)),
          Cell.of(rule.count(DecisionKind.WAIVED)),
          Cell.of(rule.count(DecisionKind.UNKNOWN)),
          Cell.of(change(rule)));
    }
    return Section.of("failing", "Rules that fail most", new Part.Rows(table.build()));
  }

  /** The share now against the share then, in percent points. */
  static String change(RuleStanding rule) {
    int last = rule.months().size() - 1;
    int then = last - MONTHS_BACK;
    if (then < 0 || rule.months().get(then).asked() == 0 || rule.months().get(last).asked() == 0) {
      return "not known";
    }
    long points = Math.round(share(rule, last) - share(rule, then));
    return points == 0
        ? "the same"
        : (points < 0 ? "down " : "up ") + Text.count(Math.abs(points), "point");
  }

  static double share(RuleStanding rule, int month) {
    RuleStanding.InMonth in = rule.months().get(month);
    return in.asked() == 0 ? 0 : 100.0 * in.open() / in.asked();
  }
}
