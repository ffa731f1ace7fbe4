package dev.prr.core.verdict;

import dev.prr.core.evaluate.Finding;
import dev.prr.core.evaluate.RuleResult;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one rule means for one service here and today.
 *
 * @param severity at the tier of the service; minor where the tier is not asked for it
 * @param blocks whether this decision alone makes the service not ready
 * @param reason one sentence a person understands
 * @param blocksFrom the day from which on this failure blocks, when that day is still to come
 * @param waived what the waivers in force do to it; one for each, also where it covers nothing
 */
public record Decision(
    RuleResult result,
    DecisionKind kind,
    Severity severity,
    boolean blocks,
    String reason,
    Optional<LocalDate> blocksFrom,
    List<Waived> waived) {

  public Decision {
    waived = List.copyOf(waived);
  }

  /** Without waivers. */
  public Decision(
      RuleResult result,
      DecisionKind kind,
      Severity severity,
      boolean blocks,
      String reason,
      Optional<LocalDate> blocksFrom) {
    this(result, kind, severity, blocks, reason, blocksFrom, List.of());
  }

  /** The same with another reason and with what waivers do to it. */
  Decision with(String otherReason, List<Waived> excused) {
    return new Decision(result, kind, severity, blocks, otherReason, blocksFrom, excused);
  }

  /** The findings that no waiver covers. */
  public List<Finding> open() {
    return result.findings().stream().filter(f -> waiverOf(f).isEmpty()).toList();
  }

  /** The waiver that covers a finding. */
  public Optional<Waiver> waiverOf(Finding finding) {
    return waived.stream()
        .filter(excuse -> excuse.findings().contains(finding))
        .map(Waived::waiver)
        .findFirst();
  }

  public String ruleId() {
    return result.mustHave().id();
  }
}
