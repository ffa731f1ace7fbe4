package dev.prr.core.fact;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * CPU in cores, written as Kubernetes does: {@code 500m} or {@code 2}.
 *
 * @param count an exact decimal
 */
public record Cores(BigDecimal count) implements Comparable<Cores> {

  private static final int MILLI = 3;

  /** From a Kubernetes quantity without a binary suffix. */
  public static Optional<Cores> parse(String text) {
    return text.endsWith("m")
        ? Numbers.decimal(text.substring(0, text.length() - 1))
            .map(n -> new Cores(n.scaleByPowerOfTen(-MILLI).stripTrailingZeros()))
        : Numbers.decimal(text).map(n -> new Cores(n.stripTrailingZeros()));
  }

  @Override
  public int compareTo(Cores other) {
    return count.compareTo(other.count);
  }

  @Override
  public String toString() {
    return count.stripTrailingZeros().scale() <= 0
        ? Numbers.print(count)
        : Numbers.print(count.scaleByPowerOfTen(MILLI)) + "m";
  }
}
