package dev.prr.core.verdict;

import dev.prr.core.evaluate.RuleResult;
import dev.prr.core.rule.Severity;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one rule means for one service here and today.
 *
 * @param severity at the tier of the service; minor where the tier is not asked for it
 * @param blocks whether this decision alone makes the service not ready
 * @param reason one sentence a person understands
 * @param blocksFrom the day from which on this failure blocks, when that day is still to come
 */
public record Decision(
    RuleResult result,
    DecisionKind kind,
    Severity severity,
    boolean blocks,
    String reason,
    Optional<LocalDate> blocksFrom) {

  public String ruleId() {
    return result.mustHave().id();
  }
}
