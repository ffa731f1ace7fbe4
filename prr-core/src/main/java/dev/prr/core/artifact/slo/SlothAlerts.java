package dev.prr.core.artifact.slo;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.AlertRule.Delivery;
import dev.prr.core.artifact.SloDefinition.Alerting;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactMap;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The alerts that Sloth makes of one SLO: one that pages on fast burn, one for a ticket on slow
 * burn, both under one name and without {@code for}; none on missing data.
 */
final class SlothAlerts {

  private final Field spec;
  private final Field slo;
  private final Field alerting;
  private final FactMap sloLabels;
  private final SlothSpelling spelling;

  SlothAlerts(Field spec, Field slo, FactMap sloLabels, SlothSpelling spelling) {
    this.spec = spec;
    this.slo = slo;
    this.alerting = slo.at("alerting");
    this.sloLabels = sloLabels;
    this.spelling = spelling;
  }

  Alerting alerting() {
    Fact<Boolean> pages = enabled(spelling.pageAlert);
    Fact<Boolean> notifies = enabled(spelling.ticketAlert);
    List<AlertRule> generated = new ArrayList<>();
    if (pages.is(true)) {
      generated.add(alert(spelling.pageAlert, "page", "5m", "1h", "14.4"));
    }
    if (notifies.is(true)) {
      generated.add(alert(spelling.ticketAlert, "ticket", "2h", "1d", "3"));
    }
    return new Alerting(
        pages, notifies, Fact.missing(alerting.place()), generated, List.of(), List.of());
  }

  /** Without {@code alerting} there is no name to make alerts under. */
  private Fact<Boolean> enabled(String key) {
    return alerting.isPresent()
        ? alerting.at(key, "disable").bool().map(disabled -> !disabled).orDefault(true)
        : Fact.known(false, alerting.place());
  }

  private AlertRule alert(String key, String severity, String shorter, String longer, String rate) {
    Field own = alerting.at(key);
    Location place = own.place();
    Map<String, Fact<String>> labels = seriesLabels();
    labels.putAll(alerting.at("labels").texts().entries());
    labels.putAll(own.at("labels").texts().entries());
    labels.put("sloth_severity", Fact.known(severity, place));
    Map<String, Fact<String>> annotations = new TreeMap<>();
    annotations.put("title", Fact.known("(" + severity + ") error budget burns too fast", place));
    annotations.put("summary", Fact.known("The error budget of an SLO burns too fast", place));
    annotations.putAll(alerting.at("annotations").texts().entries());
    annotations.putAll(own.at("annotations").texts().entries());
    return new AlertRule(
        alerting.at("name").text(),
        Fact.known("sloth-slo-alerts-" + id(), slo.place()),
        Fact.known(burns(shorter, rate) + " and " + burns(longer, rate), place),
        Fact.missing(place),
        Fact.missing(place),
        FactMap.of(labels, own.at("labels").isPresent() ? own.at("labels").place() : place),
        FactMap.of(annotations, annotationsPlace(own)),
        Delivery.byAlertmanager(place),
        place);
  }

  private Location annotationsPlace(Field own) {
    return own.at("annotations").isPresent()
        ? own.at("annotations").place()
        : alerting.at("annotations").place();
  }

  /** What the recorded series carry, so that their alerts do too. */
  private Map<String, Fact<String>> seriesLabels() {
    Map<String, Fact<String>> labels = new TreeMap<>(sloLabels.entries());
    labels.put("sloth_id", Fact.known(id(), slo.place()));
    labels.put("sloth_service", spec.at("service").text());
    labels.put("sloth_slo", slo.at("name").text());
    return labels;
  }

  private String id() {
    return spec.at("service").text().ifKnown().orElse("")
        + "-"
        + slo.at("name").text().ifKnown().orElse("");
  }

  private String burns(String window, String rate) {
    String id = id().replace("\\", "").replace("\"", "");
    return "max(slo:sli_error:ratio_rate"
        + window
        + "{sloth_id=\""
        + id
        + "\"}) > ("
        + rate
        + " * 1)";
  }
}
