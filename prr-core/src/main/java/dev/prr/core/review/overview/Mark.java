package dev.prr.core.review.overview;

import dev.prr.core.history.record.Ruling;
import dev.prr.core.rule.Severity;
import dev.prr.core.verdict.DecisionKind;
import java.util.List;

/**
 * What the last judgement of a month decided about one rule, without what only its own report
 * needs.
 *
 * @param findings how many there were
 * @param waivers ids of the waivers that count
 */
public record Mark(
    String rule, DecisionKind decision, Severity severity, int findings, List<String> waivers) {

  public Mark {
    waivers = List.copyOf(waivers);
  }

  static Mark of(Ruling ruling) {
    return new Mark(
        ruling.rule(),
        ruling.decision(),
        ruling.severity(),
        ruling.findingCount(),
        ruling.waivers());
  }

  /** Whether what the rule asks for was found, or stated. */
  public boolean isMet() {
    return decision == DecisionKind.PASS || decision == DecisionKind.ATTESTED;
  }

  /** Whether it failed and nothing excuses it. */
  public boolean isOpen() {
    return decision == DecisionKind.FAIL
        || decision == DecisionKind.WARN
        || decision == DecisionKind.NOTE;
  }

  /** Whether the rule was asked at all. */
  public boolean isAsked() {
    return decision != DecisionKind.NOT_APPLICABLE;
  }
}
