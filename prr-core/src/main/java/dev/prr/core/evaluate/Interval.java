package dev.prr.core.evaluate;

import dev.prr.core.rule.check.Relation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The whole numbers from one to another, both included.
 *
 * @param to empty when it is open
 */
record Interval(BigDecimal from, Optional<BigDecimal> to) {

  /** Every number of things. */
  static final Interval ALL = new Interval(BigDecimal.ZERO, Optional.empty());

  /** Those of them that also stand in the relation to the number. */
  Interval and(Relation relation, BigDecimal number) {
    BigDecimal up = number.setScale(0, RoundingMode.CEILING);
    BigDecimal down = number.setScale(0, RoundingMode.FLOOR);
    return switch (relation) {
      case AT_LEAST -> from(up);
      case MORE_THAN -> from(down.add(BigDecimal.ONE));
      case AT_MOST -> to(down);
      case LESS_THAN -> to(up.subtract(BigDecimal.ONE));
      case EQUALS -> from(up).to(down);
      case BEFORE, AFTER, STARTS_WITH, ENDS_WITH, CONTAINS ->
          throw new IllegalStateException(relation + " is no bound");
    };
  }

  private Interval from(BigDecimal other) {
    return new Interval(from.max(other), to);
  }

  private Interval to(BigDecimal other) {
    return new Interval(from, Optional.of(to.map(other::min).orElse(other)));
  }

  /** Whether it ends before the number. */
  boolean isBelow(long number) {
    return to.filter(t -> t.compareTo(BigDecimal.valueOf(number)) < 0).isPresent();
  }

  /** True or false where every number of the span agrees. */
  Truth holdsFor(Span span) {
    BigDecimal least = BigDecimal.valueOf(span.least());
    Optional<BigDecimal> most =
        span.most().isPresent()
            ? Optional.of(BigDecimal.valueOf(span.most().getAsLong()))
            : Optional.empty();
    boolean allInside =
        least.compareTo(from) >= 0
            && (to.isEmpty() || most.filter(m -> m.compareTo(to.get()) <= 0).isPresent());
    boolean empty = to.filter(t -> t.compareTo(from) < 0).isPresent();
    boolean allOutside =
        empty || isBelow(span.least()) || most.filter(m -> m.compareTo(from) < 0).isPresent();
    if (allInside) {
      return Truth.TRUE;
    }
    return allOutside ? Truth.FALSE : Truth.UNKNOWN;
  }
}
