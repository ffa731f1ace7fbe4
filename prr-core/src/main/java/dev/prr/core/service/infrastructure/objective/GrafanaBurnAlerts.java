package dev.prr.core.service.infrastructure.objective;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.AlertRule.Delivery;
import dev.prr.core.artifact.SloDefinition.Alerting;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.infrastructure.Planned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The alerts that Grafana makes of an SLO (Grafana documentation, "Create SLOs"): one on fast and
 * one on slow burn, each over a long and a short window.
 */
final class GrafanaBurnAlerts {

  private final Planned resource;

  GrafanaBurnAlerts(Planned resource) {
    this.resource = resource;
  }

  Alerting alerting() {
    Fact<Boolean> fast = makes("fastburn");
    Fact<Boolean> slow = makes("slowburn");
    List<AlertRule> alerts = new ArrayList<>();
    if (fast.is(true)) {
      alerts.add(alert("fastburn", "critical", "[5m]", "[1h]"));
    }
    if (slow.is(true)) {
      alerts.add(alert("slowburn", "warning", "[2h]", "[1d]"));
    }
    return new Alerting(fast, slow, resource.missing(), alerts, List.of(), List.of());
  }

  private Fact<Boolean> makes(String kind) {
    if (!resource.gives("alerting")) {
      return resource.known(false);
    }
    return resource.at("alerting", kind).items().isEmpty()
        ? Fact.unknown(
            Gap.Reason.AMBIGUOUS,
            "Whether Grafana makes this alert is not written; add the block " + kind + ".",
            resource.placeOf("alerting"))
        : resource.known(true);
  }

  private AlertRule alert(String kind, String severity, String shorter, String longer) {
    Map<String, Fact<String>> labels = GrafanaSlos.pairs(resource.at("alerting", "label"));
    labels.putAll(GrafanaSlos.pairs(resource.at("alerting", kind, "label")));
    labels.put("grafana_slo_severity", resource.known(severity));
    Map<String, Fact<String>> annotations =
        GrafanaSlos.pairs(resource.at("alerting", "annotation"));
    annotations.putAll(GrafanaSlos.pairs(resource.at("alerting", kind, "annotation")));
    String burn = "slo:error_budget_burn_rate";
    Fact<String> name = resource.at("name").text();
    name.ifKnown().ifPresent(text -> labels.put("slo", name));
    return new AlertRule(
        name.map(text -> text + " " + kind),
        name,
        resource.known(burn + shorter + " > 1 and " + burn + longer + " > 1"),
        resource.missing(),
        resource.missing(),
        FactMap.of(labels, resource.place()),
        FactMap.of(annotations, resource.place()),
        new Delivery(Delivery.Sender.GRAFANA, resource.missing(), resource.missing()),
        resource.place());
  }
}
