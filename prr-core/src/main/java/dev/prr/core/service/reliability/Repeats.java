package dev.prr.core.service.reliability;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Remembers which alerts there were: Alertmanager takes alerts of one name and the same labels for
 * one, whatever their expressions and annotations are.
 */
final class Repeats {

  /**
   * What tells an alert from others; what is filled in later is taken as written. Those that a
   * generator writes get the label of their SLO from the series.
   */
  private record Identity(String name, Map<String, Optional<String>> labels, Set<String> slos) {}

  private final Set<Identity> seen = new HashSet<>();

  /** Whether one like it was asked about before. */
  Fact<Boolean> repeats(ScopeAlert alert) {
    AlertRule rule = alert.rule();
    return Facts.demanded(rule.name(), "This alert has no name.")
        .flatMap(name -> repeats(rule, new Identity(name, labels(rule), alert.slos())));
  }

  private Fact<Boolean> repeats(AlertRule rule, Identity identity) {
    if (seen.add(identity)) {
      return Fact.known(false, rule.place());
    }
    return rule.labels().entries().values().stream()
        .flatMap(label -> gap(label).stream())
        .findFirst()
        .<Fact<Boolean>>map(Fact::unknown)
        .orElseGet(() -> Fact.known(true, List.of(rule.place())));
  }

  private static Map<String, Optional<String>> labels(AlertRule rule) {
    return rule.labels().entries().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().ifKnown()));
  }

  private static Optional<Gap> gap(Fact<String> label) {
    if (label instanceof Fact.Unknown<String> unknown) {
      return Optional.of(unknown.gap());
    }
    return label
        .ifKnown()
        .filter(text -> text.contains("{{"))
        .map(
            text ->
                new Gap(
                    Gap.Reason.AMBIGUOUS,
                    "This label is filled in when the alert fires; it may tell the two apart.",
                    label.place()));
  }
}
