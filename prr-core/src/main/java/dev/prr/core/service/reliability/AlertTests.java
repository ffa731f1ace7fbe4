package dev.prr.core.service.reliability;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.AlertTest;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which alerts unit tests expect to fire. */
final class AlertTests {

  private static final String WORD = "alert_rule_test";

  private final Map<String, List<AlertTest>> byName;
  private final List<Gap> gaps;

  private AlertTests(Map<String, List<AlertTest>> byName, List<Gap> gaps) {
    this.byName = byName;
    this.gaps = gaps;
  }

  static AlertTests of(Scope scope) {
    return new AlertTests(
        scope.all(AlertTest.class).stream()
            .collect(Collectors.groupingBy(test -> test.alert().ifKnown().orElse(""))),
        scope.gaps(WORD));
  }

  Fact<Boolean> tested(AlertRule rule) {
    return rule.name()
        .ifKnown()
        .map(
            name ->
                Facts.any(
                    byName.getOrDefault(name, List.of()).stream().map(AlertTest::fires).toList(),
                    gaps,
                    rule.place()))
        .orElseGet(() -> Fact.known(false, rule.place()));
  }
}
