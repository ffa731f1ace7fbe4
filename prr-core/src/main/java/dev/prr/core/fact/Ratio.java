package dev.prr.core.fact;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A share of a whole, as an exact decimal of 1. Written with the sign: {@code 99.9%}.
 *
 * @param ofOne 0.999 for 99.9 %
 */
public record Ratio(BigDecimal ofOne) implements Comparable<Ratio> {

  private static final int PERCENT = 2;

  /** From a number of one, as OpenSLO writes it: 0.999. */
  public static Ratio of(BigDecimal ofOne) {
    return new Ratio(ofOne.stripTrailingZeros());
  }

  /** From a number of a hundred, as Sloth and Pyrra write it: 99.9. */
  public static Ratio ofPercent(BigDecimal percent) {
    return of(percent.scaleByPowerOfTen(-PERCENT));
  }

  /** From {@code 99.9%}; without the sign it is no ratio. */
  public static Optional<Ratio> parse(String text) {
    return text.endsWith("%")
        ? Numbers.decimal(text.substring(0, text.length() - 1).strip()).map(Ratio::ofPercent)
        : Optional.empty();
  }

  @Override
  public int compareTo(Ratio other) {
    return ofOne.compareTo(other.ofOne);
  }

  @Override
  public String toString() {
    return Numbers.print(ofOne.scaleByPowerOfTen(PERCENT)) + "%";
  }
}
