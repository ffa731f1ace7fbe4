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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells alerts on the burn rate of an error budget (Beyer et al., The Site Reliability Workbook,
 * chapter 5): by the labels and names that generators give them, or by one metric that is looked at
 * over two windows in conditions joined by {@code and}.
 */
final class BurnRates {

  private static final String WINDOW_UNITS = "smhdwy";

  private BurnRates() {}

  static Fact<Boolean> isBurnRate(ScopeAlert alert) {
    AlertRule rule = alert.rule();
    if (isMade(rule) || rule.name().ifKnown().filter(BurnRates::saysBurn).isPresent()) {
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

  /** The windows a query looks at, the shortest first. */
  static SortedSet<Duration> windows(Query query) {
    return query.selectors().stream()
        .flatMap(selector -> windowOf(selector).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The page and ticket alerts of Sloth, the four burn alerts of Pyrra. */
  static boolean isMade(AlertRule rule) {
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

  /**
   * Whether two conditions look at the same metric over different windows. A condition that looks
   * over two windows by itself compares now with then and burns nothing.
   */
  private static boolean isPaired(Query query) {
    Map<String, Map<Integer, Set<Duration>>> windows = new HashMap<>();
    for (Selector selector : query.selectors()) {
      windowOf(selector)
          .filter(window -> !isPlainCount(selector))
          .ifPresent(
              window ->
                  windows
                      .computeIfAbsent(base(selector), base -> new HashMap<>())
                      .computeIfAbsent(selector.condition(), number -> new HashSet<>())
                      .add(window));
    }
    return query.conjoined()
        && windows.values().stream()
            .anyMatch(
                conditions ->
                    conditions.values().stream().filter(set -> set.size() == 1).distinct().count()
                        > 1);
  }

  /** How many in a window is no rate, unless it is divided by how many of all. */
  private static boolean isPlainCount(Selector selector) {
    return selector.function().equals("increase") && !selector.dividend() && !selector.divisor();
  }

  private static Optional<Duration> windowOf(Selector selector) {
    return selector.window().or(() -> Durations.parse(recordedWindow(selector.metric())));
  }

  private static String base(Selector selector) {
    String metric = selector.metric();
    return metric.substring(0, metric.length() - recordedWindow(metric).length());
  }

  /** What a recorded metric ends with by convention: {@code 1h30m} of {@code burnrate1h30m}. */
  private static String recordedWindow(String metric) {
    int start = metric.length();
    int next = beforePeriod(metric, start);
    while (next < start) {
      start = next;
      next = beforePeriod(metric, start);
    }
    return metric.substring(start);
  }

  /** Where the number with a unit begins that ends here; here if there is none. */
  private static int beforePeriod(String metric, int end) {
    int digits = end - 1;
    if (digits < 1 || WINDOW_UNITS.indexOf(metric.charAt(digits)) < 0) {
      return end;
    }
    while (digits > 0 && isDigit(metric.charAt(digits - 1))) {
      digits--;
    }
    return digits < end - 1 ? digits : end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
