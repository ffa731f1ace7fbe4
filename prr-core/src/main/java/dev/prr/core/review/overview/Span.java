package dev.prr.core.review.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days that a report speaks of.
 *
 * @param from the first, UTC
 * @param to the last, UTC: how things stand is said as of this day
 */
public record Span(LocalDate from, LocalDate to) {

  /** The most months; a longer period would not fit into a chart that can be read. */
  public static final int MOST_MONTHS = 60;

  public Span {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("The period ends on " + to + ", before it begins.");
    }
    if (from.plusMonths(MOST_MONTHS).isBefore(to)) {
      throw new IllegalArgumentException(
          "The period has more than " + MOST_MONTHS + " months; name a later first day.");
    }
  }

  /** Whole months up to a day, that of the day being the last. */
  public static Span ofMonths(int months, LocalDate to) {
    return new Span(YearMonth.from(to).minusMonths(months - 1L).atDay(1), to);
  }

  /** Its months, in order. */
  public List<YearMonth> months() {
    YearMonth last = YearMonth.from(to);
    return Stream.iterate(
            YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
  }
}
