package dev.prr.core.service.infrastructure.watch;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.AlertRule.Delivery;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Durations;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.infrastructure.Infrastructure;
import dev.prr.core.service.infrastructure.Planned;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The alert rules of a {@code grafana_rule_group}; a paused one guards nothing and is none. */
final class Grafana {

  private final GrafanaContacts contacts;

  Grafana(Infrastructure all) {
    this.contacts = new GrafanaContacts(all);
  }

  List<AlertRule> alerts(Planned group) {
    List<AlertRule> alerts = new ArrayList<>();
    for (Field rule : Field.of(group.values(), Dialect.CORE).at("rule").items()) {
      boolean alerting = rule.at("record").items().isEmpty();
      if (alerting && !rule.at("is_paused").bool().is(true)) {
        alerts.add(alert(group, rule));
      }
    }
    return alerts;
  }

  private AlertRule alert(Planned group, Field rule) {
    Fact<String> receiver = Fact.missing(group.place());
    for (Field settings : rule.at("notification_settings").items()) {
      receiver = settings.at("contact_point").text();
    }
    return new AlertRule(
        rule.at("name").text(),
        group.at("name").text(),
        expression(group, rule),
        rule.at("for").parsed(Durations::parse, "a duration such as 5m"),
        rule.at("keep_firing_for").parsed(Durations::parse, "a duration such as 5m"),
        rule.at("labels").texts(),
        rule.at("annotations").texts(),
        new Delivery(Delivery.Sender.GRAFANA, receiver, contacts.page(group, receiver)),
        group.place());
  }

  private static Fact<String> expression(Planned group, Field rule) {
    List<String> queries = new ArrayList<>();
    for (Field data : rule.at("data").items()) {
      Fact<String> model = data.at("model").text();
      if (model instanceof Fact.Unknown<String> unknown) {
        return Fact.unknown(unknown.gap());
      }
      model.ifKnown().flatMap(Grafana::query).ifPresent(queries::add);
    }
    return queries.isEmpty() ? group.missing() : group.known(String.join("\n", queries));
  }

  /** A model is a JSON document in a text; expressions over other queries have no query. */
  private static Optional<String> query(String model) {
    SourceText text = new SourceText(new SourcePath("model.json"), model);
    return DocumentReader.read(text, Limits.DEFAULT).read().stream()
        .map(read -> read.document())
        .filter(Document.Tree.class::isInstance)
        .flatMap(
            tree ->
                Field.of(((Document.Tree) tree).root(), Dialect.CORE)
                    .at("expr")
                    .text()
                    .ifKnown()
                    .stream())
        .findFirst();
  }
}
