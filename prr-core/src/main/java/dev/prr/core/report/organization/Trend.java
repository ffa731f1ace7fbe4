package dev.prr.core.report.organization;

import dev.prr.core.report.html.Verdicts;
import dev.prr.core.review.overview.Month;
import dev.prr.core.review.overview.Overview;
import dev.prr.core.review.overview.Standing;
import dev.prr.core.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Verdicts month by month. */
final class Trend {

  /** From the ground up. */
  private static final List<Verdict> ORDER =
      List.of(Verdict.READY, Verdict.READY_WITH_WARNINGS, Verdict.INCONCLUSIVE, Verdict.NOT_READY);

  private Trend() {}

  private static List<Stack.Series> series() {
    return ORDER.stream()
        .map(verdict -> new Stack.Series(Verdicts.word(verdict), Verdicts.tone(verdict)))
        .toList();
  }

  /** Of the whole organization. */
  static Stack of(Overview overview) {
    List<Stack.Column> columns = new ArrayList<>();
    for (Month month : overview.months()) {
      columns.add(
          new Stack.Column(month.month().toString(), ORDER.stream().map(month::with).toList()));
    }
    return new Stack(
        "Services by the verdict of their last run in each month", "Month", series(), columns);
  }

  /** Of some services. */
  static Stack of(Overview overview, List<Standing> services) {
    List<Stack.Column> columns = new ArrayList<>();
    for (int i = 0; i < overview.months().size(); i++) {
      int month = i;
      List<Integer> values =
          ORDER.stream()
              .map(
                  verdict ->
                      (int)
                          services.stream()
                              .filter(
                                  s -> s.months().get(month).filter(v -> v == verdict).isPresent())
                              .count())
              .toList();
      columns.add(new Stack.Column(overview.months().get(i).month().toString(), values));
    }
    return new Stack(
        "Services by the verdict of their last run in each month", "Month", series(), columns);
  }
}
