package dev.prr.core.history.record;

import dev.prr.core.evaluate.Finding;
import dev.prr.core.evaluate.Outcome;
import dev.prr.core.rule.Severity;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.DecisionKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One decision as it is kept: which rule, what was found, what it meant.
 *
 * @param findings the fingerprints of its findings, sorted; none where they were folded
 * @param findingCount how many findings there were
 * @param waivers the ids of the waivers that count; with the outcome passed they are not needed
 * @param folded the digest of the fingerprints, each on a line, where they are too many to be kept
 */
public record Ruling(
    String rule,
    Outcome outcome,
    DecisionKind decision,
    Severity severity,
    List<String> findings,
    int findingCount,
    Optional<Digest> folded,
    List<String> waivers) {

  public Ruling {
    findings = findings.stream().sorted().toList();
    waivers = waivers.stream().sorted().toList();
    if (folded.isPresent() ? !findings.isEmpty() : findings.size() != findingCount) {
      throw new IllegalArgumentException(
          findingCount + " findings, but " + findings.size() + " fingerprints of " + rule);
    }
  }

  static Ruling of(Decision decision) {
    List<String> findings =
        decision.result().findings().stream().map(Finding::fingerprint).toList();
    return new Ruling(
        decision.ruleId(),
        decision.result().outcome(),
        decision.kind(),
        decision.severity(),
        findings,
        findings.size(),
        Optional.empty(),
        decision.waived().stream().map(waived -> waived.waiver().name()).toList());
  }

  /** The same with one digest in place of its fingerprints. */
  Ruling fold() {
    if (findings.isEmpty()) {
      return this;
    }
    byte[] lines = String.join("\n", findings).getBytes(StandardCharsets.UTF_8);
    return new Ruling(
        rule,
        outcome,
        decision,
        severity,
        List.of(),
        findingCount,
        Optional.of(Digest.of(lines)),
        waivers);
  }
}
