package dev.prr.core.artifact.slo;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.AlertRule.Delivery;
import dev.prr.core.artifact.SloDefinition.Alerting;
import dev.prr.core.artifact.SloDefinition.Sli;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Durations;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactMap;
import dev.prr.core.source.Location;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The alerts that Pyrra makes of one SLO: four burn rates, each over a long and a short window, and
 * one on a metric that is absent.
 */
final class PyrraAlerts {

  /** Labels and annotations with this prefix reach the alerts, without it. */
  private static final String PREFIX = "pyrra.dev/";

  private static final Duration USUAL_WINDOW = Duration.ofDays(28);

  /** The burn rates, with the periods they have for a window of 28 days. */
  private enum Burn {
    FAST("fastBurn", "critical", Duration.ofHours(1), Duration.ofMinutes(5), 2),
    MEDIUM("mediumBurn", "critical", Duration.ofHours(6), Duration.ofMinutes(30), 15),
    SLOW("slowBurn", "warning", Duration.ofDays(1), Duration.ofHours(2), 60),
    LONG_TERM("longTermBurn", "warning", Duration.ofDays(4), Duration.ofHours(6), 180);

    private final String key;
    private final String severity;
    private final Duration longer;
    private final Duration shorter;
    private final Duration hold;

    Burn(String key, String severity, Duration longer, Duration shorter, long holdMinutes) {
      this.key = key;
      this.severity = severity;
      this.longer = longer;
      this.shorter = shorter;
      this.hold = Duration.ofMinutes(holdMinutes);
    }
  }

  private final Field metadata;
  private final Field alerting;
  private final Sli sli;
  private final Duration window;

  PyrraAlerts(Field object, Sli sli, Fact<Duration> window) {
    this.metadata = object.at("metadata");
    this.alerting = object.at("spec", "alerting");
    this.sli = sli;
    this.window = window.ifKnown().orElse(USUAL_WINDOW);
  }

  Alerting alerting() {
    Fact<Boolean> burning = enabled("burnrates");
    Fact<Boolean> absent = enabled("absent");
    List<AlertRule> generated = new ArrayList<>();
    if (burning.is(true)) {
      for (Burn burn : Burn.values()) {
        generated.add(burnAlert(burn));
      }
    }
    if (absent.is(true)) {
      generated.add(absentAlert());
    }
    return new Alerting(burning, burning, absent, generated, List.of(), List.of());
  }

  /** {@code disabled} is older and switches all of them off. */
  private Fact<Boolean> enabled(String key) {
    Fact<Boolean> disabled = alerting.at("disabled").bool();
    return disabled.is(true) ? disabled.map(d -> false) : alerting.at(key).bool().orDefault(true);
  }

  private AlertRule burnAlert(Burn burn) {
    String shorter = Durations.print(scaled(burn.shorter));
    String longer = Durations.print(scaled(burn.longer));
    Map<String, Fact<String>> labels = labels(burn.key, burn.severity);
    labels.put("short", Fact.known(shorter, place()));
    labels.put("long", Fact.known(longer, place()));
    String rate = recordName() + ":burnrate";
    return alert(
        alerting.at("name").text().orDefault("ErrorBudgetBurn"),
        rate + shorter + " > 1 and " + rate + longer + " > 1",
        scaled(burn.hold),
        labels);
  }

  private AlertRule absentAlert() {
    return alert(
        alerting.at("absentName").text().orDefault("SLOMetricAbsent"),
        "absent(" + totalMetric() + ") == 1",
        scaled(Burn.FAST.hold),
        labels("absent", "critical"));
  }

  private AlertRule alert(
      Fact<String> name, String expression, Duration hold, Map<String, Fact<String>> labels) {
    Field annotations = metadata.at("annotations");
    return new AlertRule(
        name,
        metadata.at("name").text(),
        Fact.known(expression, place()),
        Fact.known(hold, place()),
        Fact.missing(place()),
        FactMap.of(labels, place()),
        FactMap.of(propagated(annotations), annotations.place()),
        Delivery.byAlertmanager(place()),
        place());
  }

  private Map<String, Fact<String>> labels(String tier, String usualSeverity) {
    Map<String, Fact<String>> labels = propagated(metadata.at("labels"));
    labels.put("slo", metadata.at("name").text());
    labels.put("severity", alerting.at("severities", tier).text().orDefault(usualSeverity));
    return labels;
  }

  private static Map<String, Fact<String>> propagated(Field names) {
    Map<String, Fact<String>> texts = new TreeMap<>();
    names
        .texts()
        .entries()
        .forEach(
            (name, text) -> {
              if (name.startsWith(PREFIX)) {
                texts.put(name.substring(PREFIX.length()), text);
              }
            });
    return texts;
  }

  private Location place() {
    return alerting.place();
  }

  /** In whole minutes, as the generator rounds. */
  private Duration scaled(Duration period) {
    long millis = period.toMillis() * window.toMinutes() / USUAL_WINDOW.toMinutes();
    return Duration.ofMinutes(Math.round(millis / 60_000.0));
  }

  private String totalMetric() {
    int last = sli.queries().size() - 1;
    return last < 0 ? "" : sli.queries().get(last).ifKnown().orElse("").strip();
  }

  private String recordName() {
    String metric = totalMetric();
    int end = 0;
    while (end < metric.length() && isNamePart(metric.charAt(end))) {
      end++;
    }
    return without(without(metric.substring(0, end), "_total"), "_count");
  }

  private static boolean isNamePart(char c) {
    return c == '_' || c == ':' || (c < 128 && Character.isLetterOrDigit(c));
  }

  private static String without(String name, String ending) {
    return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
  }
}
