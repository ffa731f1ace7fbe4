package dev.prr.core.service.infrastructure.gist;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a query of Datadog watches (Datadog documentation, "Monitors API" and "Querying"): metrics
 * stand between an aggregation and their filters, {@code sum:trace.http.request.hits{env:prod}}.
 */
public final class DatadogQuery {

  private static final String FIVE_MINUTES = "5m";

  private final String query;
  private final List<String> above = new ArrayList<>();
  private final List<String> below = new ArrayList<>();
  private boolean divided;

  private DatadogQuery(String query) {
    this.query = query;
  }

  /** Unknown where it asks for something else than metrics. */
  public static Fact<String> read(String query, Location place) {
    Optional<String> burn = burn(query);
    return burn.or(() -> new DatadogQuery(query).metrics())
        .map(gist -> Fact.known(gist, place))
        .orElseGet(
            () ->
                Fact.unknown(
                    Gap.Reason.AMBIGUOUS,
                    "It asks for something else than metrics, and that is not read.",
                    place));
  }

  /** {@code burn_rate("id").over("30d").long_window("1h").short_window("5m") > 14.4}. */
  private static Optional<String> burn(String query) {
    Optional<String> longer = argument(query, ".long_window(");
    Optional<String> shorter = argument(query, ".short_window(");
    return query.strip().startsWith("burn_rate(") && longer.isPresent()
        ? Optional.of(
            "slo:error_budget_burn_rate["
                + longer.get()
                + "] > 1"
                + shorter.map(s -> " and slo:error_budget_burn_rate[" + s + "] > 1").orElse(""))
        : Optional.empty();
  }

  /** The quoted argument of a call. */
  static Optional<String> argument(String query, String call) {
    int start = query.indexOf(call);
    int open = start < 0 ? -1 : query.indexOf('"', start);
    int close = open < 0 ? -1 : query.indexOf('"', open + 1);
    return close < 0 ? Optional.empty() : Optional.of(query.substring(open + 1, close));
  }

  /** The SLO that a query is about, by its id. */
  public static Optional<String> sloId(String query) {
    return argument(query, "burn_rate(").or(() -> argument(query, "error_budget("));
  }

  /** What {@code last_5m} in {@code avg(last_5m):} says. */
  public static Optional<String> window(String query) {
    int start = query.indexOf("(last_");
    int end = start < 0 ? -1 : query.indexOf(')', start);
    return end < 0
        ? Optional.empty()
        : Optional.of(query.substring(start + "(last_".length(), end));
  }

  private Optional<String> metrics() {
    int from = 0;
    for (int open = query.indexOf('{'); open >= 0; open = query.indexOf('{', from)) {
      int close = query.indexOf('}', open);
      if (close < 0) {
        return Optional.empty();
      }
      int start = open;
      while (start > from && isOfMetric(query.charAt(start - 1))) {
        start--;
      }
      divided |= query.substring(from, start).indexOf('/') >= 0;
      if (start < open) {
        String aggregation = aggregation(start);
        String after = query.substring(close + 1);
        (divided ? below : above)
            .add(
                gist(
                    query.substring(start, open),
                    aggregation,
                    query.substring(open + 1, close),
                    after));
      }
      from = close + 1;
    }
    if (above.isEmpty()) {
      return Optional.empty();
    }
    String all = "(" + String.join(" + ", above) + ")";
    return Optional.of(below.isEmpty() ? all : all + " / (" + String.join(" + ", below) + ")");
  }

  /** What stands before the colon before a metric. */
  private String aggregation(int metric) {
    int start = metric - 1;
    if (start < 0 || query.charAt(start) != ':') {
      return "";
    }
    int end = start;
    while (start > 0 && isOfMetric(query.charAt(start - 1))) {
      start--;
    }
    return query.substring(start, end);
  }

  private String gist(String metric, String aggregation, String filters, String after) {
    int dot = metric.lastIndexOf('.');
    Metric read =
        Metric.of(
            dot < 0 ? "" : metric.substring(0, dot), metric.substring(dot + 1), matchers(filters));
    boolean trace = metric.startsWith("trace.") && !read.counts() && !metric.endsWith("apdex");
    boolean quantile =
        aggregation.length() > 1
            && aggregation.startsWith("p")
            && Character.isDigit(aggregation.charAt(1));
    boolean counted =
        read.counts() || after.startsWith(".as_count()") || after.startsWith(".as_rate()");
    Metric.Form form =
        quantile ? Metric.Form.QUANTILE : counted ? Metric.Form.COUNT : Metric.Form.VALUE;
    return (trace ? read.suffixed("_duration_seconds") : read)
        .in(form, window(query).filter(DatadogQuery::isWindow).orElse(FIVE_MINUTES));
  }

  private static boolean isWindow(String text) {
    return !text.isEmpty()
        && Character.isDigit(text.charAt(0))
        && text.chars().allMatch(Character::isLetterOrDigit);
  }

  private static String matchers(String filters) {
    List<String> matchers = new ArrayList<>();
    for (String filter : filters.split(",", -1)) {
      String text = filter.strip();
      boolean negative = text.startsWith("!");
      int colon = text.indexOf(':');
      if (colon > 0) {
        String label = text.substring(negative ? 1 : 0, colon);
        matchers.add(Metric.matcher(label, negative ? "!=" : "=", text.substring(colon + 1)));
      }
    }
    return String.join(",", matchers);
  }

  private static boolean isOfMetric(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '_';
  }
}
