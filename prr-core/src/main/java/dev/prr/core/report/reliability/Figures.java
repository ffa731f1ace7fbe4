package dev.prr.core.report.reliability;

import dev.prr.core.review.reliability.statistic.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers as people read them: two digits that count, and never more than is known. */
public final class Figures {
  public static final String NONE = "none";
  private static final double HOUR = 60;
  private static final double DAY = 24 * HOUR;
  private static final int DIGITS = 2;

  private Figures() {}

  /** A length of time in the largest unit that leaves at least two of it. */
  public static String minutes(double minutes) {
    if (Double.isInfinite(minutes)) {
      return "no end";
    }
    if (minutes < 2 * HOUR) {
      return number(minutes) + " min";
    }
    return minutes < 2 * DAY ? number(minutes / HOUR) + " h" : number(minutes / DAY) + " days";
  }

  static String days(double days) {
    return minutes(days * DAY);
  }

  /** Two digits that count; whole from a hundred on. */
  static String number(double value) {
    if (Double.isInfinite(value)) {
      return "no end";
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal shown =
        Math.abs(value) >= 100
            ? exact.setScale(0, RoundingMode.HALF_UP)
            : exact.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }

  public static String percent(double share) {
    return BigDecimal.valueOf(share * 100).setScale(0, RoundingMode.HALF_UP).toPlainString() + " %";
  }

  /** A share close to one: with as many nines as it has, and one more digit. */
  static String availability(double share) {
    return BigDecimal.valueOf(share * 100).setScale(3, RoundingMode.DOWN).toPlainString() + " %";
  }

  static String p(double value) {
    return value < 0.001 ? "below 0.001" : number(value);
  }

  static String minutes(Interval interval) {
    return minutes(interval.lower()) + " to " + minutes(interval.upper());
  }

  static String numbers(Interval interval) {
    return number(interval.lower()) + " to " + number(interval.upper());
  }

  /** For JSON: six digits that count; null where there is no number. */
  static Optional<BigDecimal> json(double value) {
    return Double.isInfinite(value) || Double.isNaN(value)
        ? Optional.empty()
        : Optional.of(BigDecimal.valueOf(value).round(new MathContext(6, RoundingMode.HALF_UP)));
  }
}
