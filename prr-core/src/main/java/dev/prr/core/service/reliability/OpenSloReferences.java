package dev.prr.core.service.reliability;

import dev.prr.core.artifact.AlertCondition;
import dev.prr.core.artifact.AlertPolicy;
import dev.prr.core.artifact.SliDefinition;
import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Follows the names by which OpenSLO documents refer to each other. */
final class OpenSloReferences {

  private final Map<String, List<SliDefinition>> indicators;
  private final Map<String, List<AlertPolicy>> policies;
  private final Map<String, List<AlertCondition>> conditions;

  private OpenSloReferences(
      Map<String, List<SliDefinition>> indicators,
      Map<String, List<AlertPolicy>> policies,
      Map<String, List<AlertCondition>> conditions) {
    this.indicators = indicators;
    this.policies = policies;
    this.conditions = conditions;
  }

  static OpenSloReferences of(Scope scope) {
    return new OpenSloReferences(
        byName(scope.all(SliDefinition.class), SliDefinition::name),
        byName(scope.all(AlertPolicy.class), AlertPolicy::name),
        byName(scope.all(AlertCondition.class), AlertCondition::name));
  }

  /** The indicator of an SLO, written in place or elsewhere. */
  Fact<SloDefinition.Sli> sliOf(SloDefinition slo) {
    Fact<String> reference = slo.sli().reference();
    return reference.isMissing()
        ? Fact.known(slo.sli(), slo.place())
        : reference.flatMap(
            name -> one(indicators, name, "indicator", reference).map(SliDefinition::sli));
  }

  /** The conditions of all alert policies of an SLO. */
  List<Fact<AlertCondition>> conditionsOf(SloDefinition slo) {
    List<Fact<AlertCondition>> found = new ArrayList<>();
    for (Fact<AlertPolicy> policy : policiesOf(slo)) {
      policy
          .ifKnown()
          .ifPresentOrElse(
              known -> addConditions(known, found),
              () -> found.add(policy.flatMap(unknown -> Fact.missing(policy.place()))));
    }
    return found;
  }

  List<Fact<AlertPolicy>> policiesOf(SloDefinition slo) {
    List<Fact<AlertPolicy>> found = new ArrayList<>();
    slo.alerting().policies().forEach(policy -> found.add(Fact.known(policy, policy.place())));
    for (Fact<String> reference : slo.alerting().policyReferences()) {
      found.add(reference.flatMap(name -> one(policies, name, "alert policy", reference)));
    }
    return found;
  }

  private void addConditions(AlertPolicy policy, List<Fact<AlertCondition>> found) {
    policy.conditions().forEach(condition -> found.add(Fact.known(condition, condition.place())));
    for (Fact<String> reference : policy.conditionReferences()) {
      found.add(reference.flatMap(name -> one(conditions, name, "alert condition", reference)));
    }
  }

  private static <T> Fact<T> one(
      Map<String, List<T>> all, String name, String what, Fact<String> reference) {
    List<T> named = all.getOrDefault(name, List.of());
    return switch (named.size()) {
      case 1 -> Fact.known(named.get(0), reference.place());
      case 0 ->
          Fact.unknown(
              Gap.Reason.ELSEWHERE,
              "The " + what + " " + name + " is not in the files that were read.",
              reference.place());
      default ->
          Fact.unknown(
              Gap.Reason.AMBIGUOUS,
              "There are " + named.size() + " documents of the " + what + " " + name + ".",
              reference.place());
    };
  }

  private static <T> Map<String, List<T>> byName(List<T> all, Function<T, Fact<String>> name) {
    return all.stream()
        .collect(Collectors.groupingBy(item -> name.apply(item).ifKnown().orElse("")));
  }
}
