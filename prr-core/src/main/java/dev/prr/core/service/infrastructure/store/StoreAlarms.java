package dev.prr.core.service.infrastructure.store;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import dev.prr.core.service.infrastructure.Infrastructure;
import dev.prr.core.service.infrastructure.Planned;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the alarms in the plans watch of a data store. */
final class StoreAlarms {

  private static final String[] TYPES = {
    "aws_cloudwatch_metric_alarm",
    "google_monitoring_alert_policy",
    "azurerm_monitor_metric_alert",
    "datadog_monitor"
  };

  /** Parts of the names of metrics, in lower case letters and digits, and what they are about. */
  private static final Map<String, String> METRICS = new LinkedHashMap<>();

  static {
    METRICS.put("cpu", "cpu");
    METRICS.put("memory", "memory");
    METRICS.put("freestorage", "storage");
    METRICS.put("storagespace", "storage");
    METRICS.put("storageused", "storage");
    METRICS.put("storagepercent", "storage");
    METRICS.put("volumebytes", "storage");
    METRICS.put("freelocalstorage", "storage");
    METRICS.put("diskutilization", "storage");
    METRICS.put("diskbytesused", "storage");
    METRICS.put("connections", "connections");
    METRICS.put("numbackends", "connections");
    METRICS.put("lag", "lag");
  }

  private final Infrastructure all;
  private final List<Planned> alarms;
  private final List<Gap> gaps;

  StoreAlarms(Scope scope, Infrastructure all) {
    this.all = all;
    this.alarms = all.all(TYPES).toList();
    this.gaps = all.gaps(TYPES);
  }

  FactList<Fact<String>> of(Planned store) {
    Map<String, Fact<String>> watched = new TreeMap<>();
    List<Gap> open = new ArrayList<>(gaps);
    for (Planned alarm : alarms) {
      String text = textOf(alarm);
      boolean certain = isAbout(alarm, store);
      if (certain || mayBeAbout(alarm, store)) {
        METRICS.forEach(
            (part, what) -> {
              if (text.contains(part)) {
                watched.putIfAbsent(what, Fact.known(what, alarm.place()));
              }
            });
      }
    }
    return new FactList<>(List.copyOf(watched.values()), open, store.place());
  }

  private boolean isAbout(Planned alarm, Planned store) {
    return all.references().from(alarm).contains(store);
  }

  /** By the identifier in its dimensions, or because it watches all stores of that kind. */
  private static boolean mayBeAbout(Planned alarm, Planned store) {
    return switch (alarm.type()) {
      case "aws_cloudwatch_metric_alarm" ->
          namesOf(store).stream().anyMatch(dimensions(alarm)::contains);
      case "google_monitoring_alert_policy" ->
          store.is("google_sql_database_instance") && textOf(alarm).contains("cloudsql");
      case "datadog_monitor" -> isOfKind(textOf(alarm), store);
      default -> false;
    };
  }

  private static boolean isOfKind(String query, Planned store) {
    return switch (store.type()) {
      case "aws_db_instance" -> query.contains("awsrds");
      case "aws_rds_cluster" -> query.contains("awsrds") || query.contains("awsaurora");
      case "google_sql_database_instance" -> query.contains("gcpcloudsql");
      default -> false;
    };
  }

  private static List<String> namesOf(Planned store) {
    List<String> names = new ArrayList<>();
    for (String key : List.of("identifier", "cluster_identifier", "name", "replication_group_id")) {
      store.ifText(key).ifPresent(names::add);
    }
    return names;
  }

  private static List<String> dimensions(Planned alarm) {
    return Field.of(alarm.values(), Dialect.CORE).at("dimensions").fields().stream()
        .flatMap(dimension -> dimension.getValue().text().ifKnown().stream())
        .toList();
  }

  /** All that says which metric it watches, in lower case letters and digits. */
  private static String textOf(Planned alarm) {
    StringBuilder text = new StringBuilder();
    alarm.ifText("metric_name").ifPresent(text::append);
    alarm.ifText("query").ifPresent(text::append);
    Field whole = Field.of(alarm.values(), Dialect.CORE);
    for (Field criteria : whole.at("criteria").items()) {
      criteria.at("metric_name").text().ifKnown().ifPresent(text::append);
    }
    for (Field condition : whole.at("conditions").items()) {
      for (String kind : List.of("condition_threshold", "condition_absent")) {
        for (Field threshold : condition.at(kind).items()) {
          threshold.at("filter").text().ifKnown().ifPresent(text::append);
        }
      }
    }
    StringBuilder plain = new StringBuilder();
    text.toString()
        .toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }
}
