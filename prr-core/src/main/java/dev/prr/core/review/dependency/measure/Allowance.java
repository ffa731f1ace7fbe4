package dev.prr.core.review.dependency.measure;

import dev.prr.core.fact.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * How much of the time a service can be up by what it hangs on. It is up only while all its hard
 * dependencies are, at whatever depth; if they fail independently, it cannot be up more than the
 * product of what they promise, each of them counted once (Treynor, Dahlin, Rau and Beyer, The
 * Calculus of Service Availability, ACM Queue 15(2), 2017).
 *
 * @param known how many of them promise something
 * @param silent how many promise nothing, and are taken as never failing
 * @param most the product of the known promises
 * @param optimistic the same where several copies that a dependant declares are taken as failing
 *     independently of each other, which they seldom do
 */
public record Allowance(int known, int silent, Ratio most, Ratio optimistic) {

  /** Beyond this many digits a share of a year is less than a microsecond. */
  private static final int DIGITS = 12;

  private static final MathContext WORK = MathContext.DECIMAL64;

  /** What one dependency promises, and how many copies of it the dependant can do with. */
  public record Promised(Ratio promise, int copies) {}

  /**
   * Multiplies.
   *
   * @param silent how many dependencies promise nothing
   */
  public static Allowance of(List<Promised> promised, int silent) {
    BigDecimal most = BigDecimal.ONE;
    BigDecimal optimistic = BigDecimal.ONE;
    for (Promised each : promised) {
      most = most.multiply(each.promise().ofOne(), WORK);
      optimistic = optimistic.multiply(ofCopies(each), WORK);
    }
    return new Allowance(promised.size(), silent, ratio(most), ratio(optimistic));
  }

  /** One minus the product of the unavailabilities. */
  private static BigDecimal ofCopies(Promised each) {
    BigDecimal down = BigDecimal.ONE.subtract(each.promise().ofOne());
    return BigDecimal.ONE.subtract(down.pow(each.copies(), WORK));
  }

  private static Ratio ratio(BigDecimal value) {
    return Ratio.of(value.setScale(DIGITS, RoundingMode.HALF_EVEN));
  }

  /** Whether what is promised is more than what they allow. */
  public boolean isExceededBy(Ratio promise) {
    return promise.compareTo(most) > 0;
  }

  /**
   * Whether a dependency fails at most a tenth of the time that its dependant may fail: the rule of
   * the extra nine, of the same article.
   */
  public static boolean hasExtraNine(Ratio own, Ratio theirs) {
    return down(theirs).multiply(BigDecimal.TEN).compareTo(down(own)) <= 0;
  }

  /** The minutes of so many days that may be lost under a promise. */
  public static BigDecimal minutes(Ratio promise, long days) {
    return down(promise)
        .multiply(BigDecimal.valueOf(days * 24 * 60))
        .setScale(1, RoundingMode.HALF_UP);
  }

  private static BigDecimal down(Ratio ratio) {
    return BigDecimal.ONE.subtract(ratio.ofOne());
  }
}
