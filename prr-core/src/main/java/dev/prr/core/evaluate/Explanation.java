package dev.prr.core.evaluate;

import dev.prr.core.fact.Gap;
import dev.prr.core.rule.Rule;
import java.util.List;

/**
 * A result with how it came about.
 *
 * @param judged everything that was looked at, in the order of the facts; empty unless asked for
 */
public record Explanation(RuleResult result, List<Judged> judged) {

  public Explanation {
    judged = List.copyOf(judged);
  }

  /** Of a rule that looked at nothing. */
  static Explanation without(Rule rule, Outcome outcome, List<Gap> gaps, String reason) {
    return new Explanation(
        new RuleResult(rule.mustHave(), outcome, List.of(), gaps, reason, 0, List.of()), List.of());
  }
}
