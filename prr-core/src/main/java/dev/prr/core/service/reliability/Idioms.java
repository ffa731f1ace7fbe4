package dev.prr.core.service.reliability;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.query.Query;
import dev.prr.core.service.query.Selector;
import java.util.Set;

/** Ways to write an alert that mean something by themselves. */
final class Idioms {

  private static final Set<String> COUNTS = Set.of("increase", "changes", "resets");

  private Idioms() {}

  /**
   * Whether it counts what happened within a window: more errors than so many, a counter that
   * started anew. One count divided by another is a share and fires at its first bad sample.
   */
  static Fact<Boolean> countsEvents(ScopeAlert alert) {
    return demanded(
        alert.query().map(query -> query.selectors().stream().anyMatch(Idioms::isCount)));
  }

  /** Whether it is a constant such as {@code vector(1)}. */
  static Fact<Boolean> alwaysFires(ScopeAlert alert) {
    return demanded(alert.query().map(Idioms::isConstant));
  }

  private static boolean isCount(Selector selector) {
    return selector.window().isPresent()
        && COUNTS.contains(selector.function())
        && !selector.dividend()
        && !selector.divisor();
  }

  private static boolean isConstant(Query query) {
    return query.balanced()
        && query.selectors().isEmpty()
        && Set.of("vector").containsAll(query.functions());
  }

  private static Fact<Boolean> demanded(Fact<Boolean> fact) {
    return Facts.demanded(fact, "Without an expression it is not known what this alert watches.");
  }
}
