package dev.prr.core.service.infrastructure.watch;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Durations;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.service.infrastructure.Infrastructure;
import dev.prr.core.service.infrastructure.Planned;
import dev.prr.core.service.infrastructure.gist.DatadogQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Monitors of Datadog. */
final class Datadog {

  private static final String QUERY = "query";
  private static final String SLO = "datadog_service_level_objective";

  /** What Datadog calls its priorities, after their short names. */
  private static final Map<String, List<String>> PRIORITIES =
      Map.of(
          "1", List.of("P1", "p1", "critical"),
          "2", List.of("P2", "p2", "high"),
          "3", List.of("P3", "p3", "medium", "moderate"),
          "4", List.of("P4", "p4", "low"),
          "5", List.of("P5", "p5", "info"));

  private final Vocabulary vocabulary;
  private final Infrastructure all;
  private final boolean notifiedByRules;

  Datadog(Vocabulary vocabulary, Infrastructure all) {
    this.vocabulary = vocabulary;
    this.all = all;
    this.notifiedByRules = all.all("datadog_monitor_notification_rule").findAny().isPresent();
  }

  /** Empty for a draft, which tells nobody. */
  Optional<AlertRule> alert(Planned monitor) {
    if (monitor.ifText("draft_status").filter("draft"::equals).isPresent()) {
      return Optional.empty();
    }
    Alarm alarm = new Alarm(monitor, vocabulary);
    for (Field asset : Field.of(monitor.values(), Dialect.CORE).at("assets").items()) {
      if (asset.at("category").text().is("runbook")) {
        alarm.runbook(asset.at("url").text());
      }
    }
    Fact<String> priority = monitor.at("priority").text();
    List<String> words =
        priority.ifKnown().map(p -> PRIORITIES.getOrDefault(p, List.of())).orElse(List.of());
    return Optional.of(
        alarm
            .severity(priority, words)
            .slo(slo(monitor))
            .says(monitor.at("message").text())
            .rule(monitor.at("name").text(), expression(monitor), hold(monitor), pages(monitor)));
  }

  private static Fact<String> expression(Planned monitor) {
    Fact<String> query = monitor.at(QUERY).text();
    Fact<String> gist = query.flatMap(text -> DatadogQuery.read(text, query.place()));
    boolean absence =
        monitor.at("notify_no_data").bool().is(true)
            || monitor.ifText("on_missing_data").filter(s -> s.contains("notify")).isPresent();
    return absence ? gist.map(text -> text + " or absent(" + text + ")") : gist;
  }

  /** The query looks at its window as a whole, so that one bad sample does not fire it. */
  private static Fact<Duration> hold(Planned monitor) {
    Fact<String> query = monitor.at(QUERY).text();
    return query.flatMap(
        text ->
            DatadogQuery.window(text)
                .flatMap(Durations::parse)
                .map(window -> Fact.known(window, query.place()))
                .orElseGet(() -> Fact.missing(query.place())));
  }

  /** The name of the SLO that it watches, if that is in the plan. */
  private Optional<String> slo(Planned monitor) {
    Stream<Planned> referred =
        Told.targets(all, monitor, QUERY).stream().filter(target -> target.is(SLO));
    Optional<String> id = monitor.ifText(QUERY).flatMap(DatadogQuery::sloId);
    Stream<Planned> byId =
        all.all(SLO).filter(slo -> id.isPresent() && slo.ifText("id").equals(id));
    return Stream.concat(referred, byId).flatMap(slo -> slo.ifText("name").stream()).findFirst();
  }

  /** By the handles in its messages. */
  private Fact<Boolean> pages(Planned monitor) {
    List<Fact<Boolean>> found = new ArrayList<>();
    for (String key : List.of("message", "escalation_message")) {
      Fact<String> text = monitor.at(key).text();
      if (!text.isMissing()) {
        found.add(text.flatMap(message -> told(message, text)));
      }
    }
    if (notifiedByRules) {
      found.add(
          Told.unclear(
              "Notification rules add receivers to monitors by their tags, and those are not read.",
              monitor.place()));
    }
    return Told.any(found, monitor);
  }

  private static Fact<Boolean> told(String message, Fact<String> text) {
    boolean anywhere = false;
    for (int at = message.indexOf('@'); at >= 0; at = message.indexOf('@', at + 1)) {
      int end = at + 1;
      while (end < message.length() && isOfHandle(message.charAt(end))) {
        end++;
      }
      String handle = message.substring(at + 1, end);
      if (Told.isPager(handle) || handle.startsWith("splunk")) {
        return Fact.known(true, text.place());
      }
      anywhere |= handle.startsWith("webhook") || handle.startsWith("sns") || handle.isEmpty();
    }
    return anywhere
        ? Told.unclear("A webhook may lead anywhere, to a pager among others.", text.place())
        : Fact.known(false, text.place());
  }

  private static boolean isOfHandle(char c) {
    return c == '-' || c == '_' || c == '.' || Character.isLetterOrDigit(c);
  }
}
