package dev.prr.core.artifact.slo;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.Numbers;
import dev.prr.core.fact.Ratio;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A target in the unit of its format. A number that would make sense only in the other unit is no
 * target: nobody promises 0.999 percent.
 *
 * @param ratio unknown where the number is implausible, missing or no number
 * @param plausible whether the number makes sense in its unit
 */
public record Target(Fact<Ratio> ratio, Fact<Boolean> plausible) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A share of one, at least 0 and below 1, as OpenSLO's {@code target}. */
  public static Target ofOne(Field field) {
    return read(
        field,
        n -> n.signum() >= 0 && n.compareTo(BigDecimal.ONE) < 0,
        Ratio::of,
        "a share below 1 such as 0.999");
  }

  /** Percent, above 1 and up to 100, as in Sloth and Pyrra. */
  public static Target ofPercent(Field field) {
    return read(
        field,
        n -> n.compareTo(BigDecimal.ONE) > 0 && n.compareTo(HUNDRED) <= 0,
        Ratio::ofPercent,
        "percent such as 99.9");
  }

  /** Two targets that contradict each other. */
  static Target twice(Field second) {
    return new Target(
        Fact.unknown(
            Gap.Reason.AMBIGUOUS,
            "Both target and targetPercent are written; keep one of them.",
            second.place()),
        Fact.known(false, second.place()));
  }

  private static Target read(
      Field field,
      Predicate<BigDecimal> plausible,
      Function<BigDecimal, Ratio> unit,
      String expected) {
    Fact<BigDecimal> number = field.number();
    if (number.isMissing()) {
      number =
          Fact.unknown(
              Gap.Reason.WRONG_SHAPE,
              "This SLO states no target; write " + expected + ".",
              number.place());
    }
    return new Target(
        number.flatMap(
            n ->
                plausible.test(n)
                    ? Fact.known(unit.apply(n), field.place())
                    : doubt(n, field, expected)),
        number.map(plausible::test));
  }

  private static Fact<Ratio> doubt(BigDecimal number, Field field, String expected) {
    return Fact.unknown(
        Gap.Reason.AMBIGUOUS,
        "Here " + expected + " is expected, " + Numbers.print(number) + " is written.",
        field.place());
  }
}
