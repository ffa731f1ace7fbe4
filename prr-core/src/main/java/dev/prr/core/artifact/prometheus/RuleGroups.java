package dev.prr.core.artifact.prometheus;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.AlertRule.Delivery;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.Misshapen;
import dev.prr.core.artifact.RecordingRule;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Durations;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.Gap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rule groups that Prometheus and its cousins share (Prometheus documentation, "Alerting rules"
 * and "Recording rules").
 */
final class RuleGroups {

  private RuleGroups() {}

  /** The rules of a list of groups in written order, and what is lost between them. */
  static List<Artifact> rulesOf(Field groups) {
    List<Artifact> rules = new ArrayList<>();
    for (Field group : listed(groups, rules)) {
      for (Field rule : listed(group.at("rules"), rules)) {
        rules.add(rule(group, rule));
      }
    }
    return rules;
  }

  private static List<Field> listed(Field list, List<Artifact> lost) {
    return list.list()
        .fold(
            Fact.Known::value,
            missing -> List.of(),
            unknown -> {
              lost.add(new Misshapen(unknown.gap()));
              return List.of();
            });
  }

  private static Artifact rule(Field group, Field rule) {
    if (Fields.has(rule, "alert")) {
      return alert(group, rule);
    }
    return Fields.has(rule, "record")
        ? recording(group, rule)
        : new Misshapen(
            new Gap(
                Gap.Reason.WRONG_SHAPE,
                "This rule neither alerts nor records; give it the key alert or record.",
                rule.place()));
  }

  private static AlertRule alert(Field group, Field rule) {
    return new AlertRule(
        rule.at("alert").text(),
        group.at("name").text(),
        rule.at("expr").text(),
        hold(rule),
        keepsFiring(rule),
        labels(group, rule),
        rule.at("annotations").texts(),
        Delivery.byAlertmanager(rule.place()),
        rule.place());
  }

  private static RecordingRule recording(Field group, Field rule) {
    return new RecordingRule(
        rule.at("record").text(), rule.at("expr").text(), labels(group, rule), rule.place());
  }

  static Fact<Duration> hold(Field rule) {
    return rule.at("for").parsed(RuleGroups::duration, "a duration such as 5m");
  }

  static Fact<Duration> keepsFiring(Field rule) {
    return rule.at("keep_firing_for").parsed(RuleGroups::duration, "a duration such as 5m");
  }

  /** Nought needs no unit. */
  private static Optional<Duration> duration(String text) {
    return text.equals("0") ? Optional.of(Duration.ZERO) : Durations.parse(text);
  }

  /** Those of the group (Prometheus 3.0 and later) with those of the rule, which win. */
  private static FactMap labels(Field group, Field rule) {
    FactMap own = rule.at("labels").texts();
    Map<String, Fact<String>> labels = new TreeMap<>(group.at("labels").texts().entries());
    labels.putAll(own.entries());
    return FactMap.of(labels, own.place());
  }
}
