package dev.prr.core.rule.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The right side of a test. */
public sealed interface Operand {

  /**
   * Written in the rule.
   *
   * @param values in normal form; more than one only where a list is asked for
   */
  record Literal(List<Object> values) implements Operand {
    public Literal {
      values = List.copyOf(values);
    }
  }

  /** The day of the run. */
  record Today() implements Operand {}

  /** A value that the organization may change. */
  record Changeable(Parameter parameter) implements Operand {}

  /**
   * Another fact, whose path starts where the left one does; its value times a factor, plus an
   * amount.
   */
  record Reference(Path path, Optional<BigDecimal> times, Optional<BigDecimal> plus)
      implements Operand {}
}
