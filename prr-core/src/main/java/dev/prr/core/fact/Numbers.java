package dev.prr.core.fact;

import java.math.BigDecimal;
import java.util.Optional;

/** Exact decimals out of text, within a bound that keeps arithmetic cheap. */
public final class Numbers {

  /** Longer numbers stay text: parsing cost grows with the square of the digits. */
  public static final int MAX_LENGTH = 64;

  /** An exponent beyond this would make printing one number cost megabytes. */
  private static final int MAX_SCALE = 64;

  private Numbers() {}

  /** The number written here, if it is one in plain or scientific decimal notation. */
  public static Optional<BigDecimal> decimal(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH || !startsLikeNumber(text)) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return Math.abs(number.scale()) > MAX_SCALE ? Optional.empty() : Optional.of(number);
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /** The whole number written here, if it is one that fits. */
  public static Optional<Integer> integer(String text) {
    return decimal(text).filter(n -> n.stripTrailingZeros().scale() <= 0).flatMap(Numbers::fit);
  }

  /** Without needless zeros or exponent: {@code 99.9}, {@code 30}. */
  public static String print(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static Optional<Integer> fit(BigDecimal number) {
    try {
      return Optional.of(number.intValueExact());
    } catch (ArithmeticException tooLarge) {
      return Optional.empty();
    }
  }

  /** {@code BigDecimal} also takes digits of other scripts; the formats we read do not. */
  private static boolean startsLikeNumber(String text) {
    return text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
  }
}
