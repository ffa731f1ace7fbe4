package dev.prr.core.report.dependency;

import dev.prr.core.fact.Numbers;
import dev.prr.core.fact.Ratio;
import dev.prr.core.review.dependency.Changes;
import dev.prr.core.review.dependency.Standing;
import dev.prr.core.review.dependency.Standing.Single;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How figures and states are read in tables. */
final class Words {

  private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);
  private static final BigDecimal HOURS_AFTER = BigDecimal.valueOf(600);

  private Words() {}

  static String minutes(BigDecimal minutes) {
    return minutes.abs().compareTo(HOURS_AFTER) < 0
        ? minutes.setScale(0, RoundingMode.HALF_UP).toPlainString() + " min"
        : minutes.divide(MINUTES_OF_AN_HOUR, 0, RoundingMode.HALF_UP).toPlainString() + " h";
  }

  static String expected(Standing standing) {
    return standing.use().expected().map(Words::minutes).orElse("nobody can say");
  }

  /** A share with three decimals, never rounded up. */
  static String short3(Ratio ratio) {
    BigDecimal percent = ratio.ofOne().scaleByPowerOfTen(2).setScale(3, RoundingMode.DOWN);
    return Numbers.print(percent) + "%";
  }

  static String single(Single single) {
    return switch (single) {
      case YES -> "yes";
      case UNSAID -> "copies not declared";
      case NO -> "no";
    };
  }

  static String owner(Standing standing) {
    return standing.node().team().orElse("no known owner");
  }

  static String promise(Standing standing) {
    return standing.node().promise().map(Object::toString).orElse("none");
  }

  static String word(Changes.Word word) {
    return word.id().replace('-', ' ');
  }

  /** {@code 1 service}, {@code 2 services}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
