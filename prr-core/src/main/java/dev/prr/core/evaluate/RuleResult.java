package dev.prr.core.evaluate;

import dev.prr.core.fact.Gap;
import dev.prr.core.rule.MustHave;
import dev.prr.core.service.Attestation;
import java.util.List;

/**
 * What one rule found for one service.
 *
 * @param findings one for each failed subject, in reading order; only when failed
 * @param gaps why it could not be known, each reason once, in reading order; also beside findings
 * @param reason one sentence for what is not a finding: why it does not apply, what could not be
 *     known, how it passed; never empty
 * @param judged how many subjects were looked at
 * @param statements what a pass hangs on; none where it would pass without them
 */
public record RuleResult(
    MustHave mustHave,
    Outcome outcome,
    List<Finding> findings,
    List<Gap> gaps,
    String reason,
    int judged,
    List<Attestation> statements) {

  public RuleResult {
    findings = List.copyOf(findings);
    gaps = List.copyOf(gaps);
    statements = List.copyOf(statements);
  }

  /** Whether a pass hangs on a statement of a team. */
  public boolean attested() {
    return !statements.isEmpty();
  }
}
