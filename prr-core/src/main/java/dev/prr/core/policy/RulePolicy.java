package dev.prr.core.policy;

import dev.prr.core.document.Node;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Rollout;
import dev.prr.core.rule.Severity;
import dev.prr.core.rule.Waivable;
import dev.prr.core.service.Tier;
import dev.prr.core.source.Location;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What policy changes of one rule; what it does not name stays as the pack has it.
 *
 * @param severity for the tiers it names
 * @param rollout the dates it names; the others stay
 * @param parameters values for the rule's parameters as written, to be checked against their types
 * @param onUnknown what an unknown of this rule means, when that differs
 * @param waivable how much more strictly it may be waived
 * @param place of the rule's id in the policy file
 */
public record RulePolicy(
    Map<Tier, Severity> severity,
    Rollout rollout,
    SortedMap<String, Node> parameters,
    Optional<OnUnknown> onUnknown,
    Waivable waivable,
    Location place) {

  public RulePolicy {
    severity = severity.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(severity));
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /** The must-have with what is changed here. */
  MustHave appliedTo(MustHave rule) {
    Map<Tier, Severity> severities = new EnumMap<>(Tier.class);
    severities.putAll(rule.severity());
    severities.putAll(severity);
    return rule.with(severities, merged(rule.rollout()), rule.waivable().tightenedBy(waivable));
  }

  private Rollout merged(Rollout theirs) {
    return new Rollout(
        rollout.warnsFrom().or(theirs::warnsFrom),
        rollout.blocksFrom().or(theirs::blocksFrom),
        rollout.graceForNewServices().or(theirs::graceForNewServices));
  }
}
