package dev.prr.core.fact;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * Durations as Prometheus writes them: {@code 90s}, {@code 1h30m}, {@code 30d}; a year is 365 d.
 */
public final class Durations {

  private enum Unit {
    Y("y", Duration.ofDays(365)),
    W("w", Duration.ofDays(7)),
    D("d", Duration.ofDays(1)),
    H("h", Duration.ofHours(1)),
    M("m", Duration.ofMinutes(1)),
    S("s", Duration.ofSeconds(1)),
    MS("ms", Duration.ofMillis(1));

    private final String sign;
    private final Duration length;

    Unit(String sign, Duration length) {
      this.sign = sign;
      this.length = length;
    }
  }

  /** What a number of units may come to; longer is no sensible duration and would overflow. */
  private static final BigDecimal MAX_MILLIS = BigDecimal.valueOf(Long.MAX_VALUE / 1000);

  private Durations() {}

  /** From numbers with units, the largest unit first, each at most once; nought needs no unit. */
  public static Optional<Duration> parse(String text) {
    if (text.equals("0")) {
      return Optional.of(Duration.ZERO);
    }
    Duration sum = Duration.ZERO;
    int at = 0;
    Optional<Unit> last = Optional.empty();
    while (at < text.length()) {
      int digits = at;
      while (digits < text.length() && isNumeral(text.charAt(digits))) {
        digits++;
      }
      Optional<BigDecimal> number = Numbers.decimal(text.substring(at, digits));
      Optional<Unit> unit = unitAt(text, digits);
      if (number.isEmpty() || unit.isEmpty() || !comesAfter(unit.get(), last)) {
        return Optional.empty();
      }
      BigDecimal millis = number.get().multiply(BigDecimal.valueOf(unit.get().length.toMillis()));
      if (millis.compareTo(MAX_MILLIS) > 0) {
        return Optional.empty();
      }
      sum = sum.plusMillis(millis.longValue());
      last = unit;
      at = digits + unit.get().sign.length();
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(sum);
  }

  /** In days, hours, minutes, seconds and milliseconds, without the ones that are nought. */
  public static String print(Duration duration) {
    if (duration.isZero()) {
      return "0s";
    }
    StringBuilder out = new StringBuilder(duration.isNegative() ? "-" : "");
    Duration rest = duration.abs();
    for (Unit unit : Unit.values()) {
      boolean longerThanDay = unit.compareTo(Unit.D) < 0;
      long count = longerThanDay ? 0 : rest.toMillis() / unit.length.toMillis();
      if (count > 0) {
        out.append(count).append(unit.sign);
        rest = rest.minus(unit.length.multipliedBy(count));
      }
    }
    return out.toString();
  }

  private static boolean comesAfter(Unit unit, Optional<Unit> last) {
    return last.isEmpty() || unit.compareTo(last.get()) > 0;
  }

  private static boolean isNumeral(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }

  private static Optional<Unit> unitAt(String text, int at) {
    if (text.startsWith(Unit.MS.sign, at)) {
      return Optional.of(Unit.MS);
    }
    for (Unit unit : Unit.values()) {
      if (text.startsWith(unit.sign, at)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }
}
