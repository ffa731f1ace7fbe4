package dev.prr.core.artifact.prometheus;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.AlertRule.Delivery;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.PackedRecognizer;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.artifact.Trees;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * Alert rules that Grafana is provisioned with: {@code apiVersion: 1} and groups of rules with a
 * title and data queries (Grafana documentation, "Use configuration files to provision alerting
 * resources"). A paused rule guards nothing and is no alert.
 */
@AutoService(Recognizer.class)
public final class GrafanaAlertRecognizer implements PackedRecognizer {

  @Override
  public boolean mayWant(FileHint hint) {
    return hint.mayHoldTree() && hint.mentions("groups") && hint.mentions("datasourceUid");
  }

  @Override
  public List<Artifact> recognize(Document document) {
    List<Artifact> alerts = new ArrayList<>();
    Trees.things(document).stream()
        .map(root -> Field.of(root, Dialect.CORE))
        .filter(file -> file.at("apiVersion").text().is("1"))
        .flatMap(file -> file.at("groups").items().stream())
        .forEach(group -> addAlerts(group, alerts));
    return alerts;
  }

  private static void addAlerts(Field group, List<Artifact> alerts) {
    for (Field rule : group.at("rules").items()) {
      boolean alerting = Fields.has(rule, "title") && !Fields.has(rule, "record");
      if (alerting && !rule.at("isPaused").bool().is(true)) {
        alerts.add(alert(group, rule));
      }
    }
  }

  private static AlertRule alert(Field group, Field rule) {
    return new AlertRule(
        rule.at("title").text(),
        group.at("name").text(),
        expression(rule),
        RuleGroups.hold(rule),
        RuleGroups.keepsFiring(rule),
        rule.at("labels").texts(),
        rule.at("annotations").texts(),
        new Delivery(
            Delivery.Sender.GRAFANA,
            rule.at("notification_settings", "receiver").text(),
            Fact.missing(rule.place())),
        rule.place());
  }

  /** The queries of all data sources that have one, each on its own line. */
  private static Fact<String> expression(Field rule) {
    List<String> queries = new ArrayList<>();
    List<Location> places = new ArrayList<>();
    for (Field query : rule.at("data").items()) {
      Fact<String> text = query.at("model", "expr").text();
      text.ifKnown().ifPresent(queries::add);
      text.ifKnown().ifPresent(known -> places.add(text.place()));
    }
    return queries.isEmpty()
        ? Fact.missing(rule.at("data").place())
        : Fact.known(String.join("\n", queries), places);
  }
}
