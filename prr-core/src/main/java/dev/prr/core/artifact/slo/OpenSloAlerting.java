package dev.prr.core.artifact.slo;

import dev.prr.core.artifact.AlertCondition;
import dev.prr.core.artifact.AlertPolicy;
import dev.prr.core.artifact.SloDefinition.Alerting;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * The alert policies of OpenSLO v1 and v2alpha, each written in place or referred to. A policy says
 * what to watch; the alerts are made elsewhere.
 */
final class OpenSloAlerting {

  private OpenSloAlerting() {}

  static Alerting of(Field spec) {
    List<AlertPolicy> policies = new ArrayList<>();
    List<Fact<String>> references = new ArrayList<>();
    for (Field item : spec.at("alertPolicies").items()) {
      if (item.at("spec").isPresent()) {
        policies.add(policy(item));
      } else {
        references.add(reference(item, "alertPolicyRef"));
      }
    }
    return new Alerting(
        Fact.missing(spec.place()),
        Fact.missing(spec.place()),
        Fact.missing(spec.place()),
        List.of(),
        policies,
        references);
  }

  static AlertPolicy policy(Field object) {
    Field spec = object.at("spec");
    List<AlertCondition> conditions = new ArrayList<>();
    List<Fact<String>> references = new ArrayList<>();
    for (Field item : spec.at("conditions").items()) {
      if (item.at("spec").isPresent()) {
        conditions.add(condition(item));
      } else {
        references.add(reference(item, "conditionRef"));
      }
    }
    return new AlertPolicy(
        object.at("metadata", "name").text(),
        spec.at("alertWhenNoData").bool().orDefault(false),
        conditions,
        references,
        object.place());
  }

  static AlertCondition condition(Field object) {
    Field spec = object.at("spec");
    Field condition = spec.at("condition");
    return new AlertCondition(
        object.at("metadata", "name").text(),
        condition.at("kind").text().map("burnrate"::equalsIgnoreCase).orDefault(false),
        spec.at("severity").text(),
        condition.at("lookbackWindow").parsed(OpenSloWindow::parse, "a duration such as 1h"),
        object.place());
  }

  /** Some write the bare name. */
  private static Fact<String> reference(Field item, String key) {
    return item.at(key).isPresent() ? item.at(key).text() : item.text();
  }
}
