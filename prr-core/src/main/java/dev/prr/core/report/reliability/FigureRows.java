package dev.prr.core.report.reliability;

import dev.prr.core.review.reliability.Quarter;
import dev.prr.core.review.reliability.statistic.Durations;
import dev.prr.core.review.reliability.statistic.PoissonRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The figures of a quarter, row by row, so that the pages and the Markdown say the same. */
final class FigureRows {
  private static final int DAYS_A_MONTH = 30;

  /**
   * One figure.
   *
   * @param name as the first column has it
   */
  record Row(String name, String value) {}

  private FigureRows() {}

  static List<Row> of(Quarter quarter) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("incidents", Integer.toString(quarter.count())));
    rows.add(new Row("incidents in 30 days (95 %)", rate(quarter.rate())));
    rows.add(new Row("time to restore, median (95 %)", median(quarter.restore())));
    rows.add(
        new Row(
            "geometric mean",
            quarter.restore().geometricMean().map(Figures::minutes).orElse(Figures.NONE)));
    rows.add(
        new Row(
            "mean (MTTR; few long ones decide it)",
            quarter.restore().mean().map(Figures::minutes).orElse(Figures.NONE)));
    rows.add(new Row("still open", Integer.toString(quarter.restore().open())));
    rows.add(new Row("failures of services", Integer.toString(quarter.downtime().failures())));
    rows.add(new Row("up-time until failure (MTTF, 95 %)", meanTime(quarter.failures())));
    rows.add(
        new Row(
            "availability, if each were a full outage",
            Figures.availability(quarter.downtime().availability())));
    rows.add(
        new Row("impact on users", Figures.minutes(quarter.downtime().down().toSeconds() / 60.0)));
    rows.add(
        new Row(
            "share of the error budget",
            quarter
                .budget()
                .map(
                    budget ->
                        Figures.percent(budget.share())
                            + " of "
                            + Figures.minutes(budget.allowed()))
                .orElse("no promise named")));
    return rows;
  }

  static String rate(PoissonRate rate) {
    PoissonRate month = new PoissonRate(rate.events(), rate.exposure() / DAYS_A_MONTH);
    return Figures.number(month.rate()) + " (" + Figures.numbers(month.interval()) + ")";
  }

  /** The median with its interval; the values themselves where there are too few. */
  static String median(Durations restore) {
    if (restore.count() == 0) {
      return Figures.NONE;
    }
    if (restore.count() < Durations.FEWEST) {
      String values =
          DoubleStream.of(restore.ended())
              .mapToObj(Figures::minutes)
              .collect(Collectors.joining(", "));
      String open = restore.open() == 0 ? "" : restore.open() + " open";
      return values + (values.isEmpty() || open.isEmpty() ? "" : ", ") + open;
    }
    Optional<Double> median = restore.median();
    return median.map(Figures::minutes).orElse("not reached")
        + restore
            .medianInterval()
            .map(interval -> " (" + Figures.minutes(interval) + ")")
            .orElse("");
  }

  static String meanTime(PoissonRate failures) {
    return failures.events() == 0
        ? "more than " + Figures.days(failures.meanTimeInterval().lower())
        : Figures.days(failures.meanTime())
            + " ("
            + Figures.days(failures.meanTimeInterval().lower())
            + " to "
            + Figures.days(failures.meanTimeInterval().upper())
            + ")";
  }
}
