package dev.prr.core.service.reliability;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.fact.Durations;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.query.Query;
import dev.prr.core.service.query.Selector;
import dev.prr.core.service.query.Words;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells alerts on the burn rate of an error budget (Beyer et al., The Site Reliability Workbook,
 * chapter 5): by the labels and names that generators give them, or by one metric that is looked at
 * over two windows joined by {@code and}.
 */
final class BurnRates {

  private static final String WINDOW_UNITS = "smhdwy";

  private BurnRates() {}

  static Fact<Boolean> isBurnRate(ScopeAlert alert) {
    AlertRule rule = alert.rule();
    if (hasGeneratorLabels(rule) || rule.name().ifKnown().filter(BurnRates::saysBurn).isPresent()) {
      return Fact.known(true, rule.place());
    }
    return Facts.demanded(
        alert.query().map(query -> isPaired(query) || recordsBurn(query)),
        "Without an expression it is not known what this alert watches.");
  }

  /** Missing for an alert that watches no burn rate. */
  static Fact<Boolean> windowsPaired(ScopeAlert alert) {
    return isBurnRate(alert)
        .flatMap(
            burns ->
                burns
                    ? Facts.demanded(
                        alert.query().map(BurnRates::isPaired),
                        "Without an expression its windows are not known.")
                    : Fact.missing(alert.rule().place()));
  }

  /** The longest window a query looks at. */
  static Optional<Duration> longestWindow(Query query) {
    return query.selectors().stream()
        .flatMap(selector -> windowOf(selector).stream())
        .max(Duration::compareTo);
  }

  /** The page and ticket alerts of Sloth, the four burn alerts of Pyrra. */
  private static boolean hasGeneratorLabels(AlertRule rule) {
    return rule.labels().get("sloth_severity").isKnown()
        || List.of("slo", "short", "long").stream()
            .allMatch(label -> rule.labels().get(label).isKnown());
  }

  private static boolean saysBurn(String name) {
    return Words.of(name).contains("burn") || name.toLowerCase(Locale.ROOT).contains("burnrate");
  }

  private static boolean recordsBurn(Query query) {
    return query.selectors().stream()
        .map(selector -> selector.metric().toLowerCase(Locale.ROOT))
        .anyMatch(metric -> metric.contains("burnrate") || metric.contains("burn_rate"));
  }

  private static boolean isPaired(Query query) {
    Map<String, Set<Duration>> windows = new HashMap<>();
    for (Selector selector : query.selectors()) {
      windowOf(selector)
          .ifPresent(
              window ->
                  windows.computeIfAbsent(base(selector), base -> new HashSet<>()).add(window));
    }
    return query.conjoined() && windows.values().stream().anyMatch(set -> set.size() > 1);
  }

  private static Optional<Duration> windowOf(Selector selector) {
    return selector.window().or(() -> Durations.parse(recordedWindow(selector.metric())));
  }

  private static String base(Selector selector) {
    String metric = selector.metric();
    return metric.substring(0, metric.length() - recordedWindow(metric).length());
  }

  /** What a recorded metric ends with by convention: {@code 5m} of {@code ratio_rate5m}. */
  private static String recordedWindow(String metric) {
    int digits = metric.length() - 1;
    if (digits < 1 || WINDOW_UNITS.indexOf(metric.charAt(digits)) < 0) {
      return "";
    }
    while (digits > 0 && Character.isDigit(metric.charAt(digits - 1))) {
      digits--;
    }
    return metric.substring(digits).length() > 1 ? metric.substring(digits) : "";
  }
}
