package dev.prr.core.service.infrastructure.gist;

import dev.prr.core.fact.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a filter of Google Cloud Monitoring picks (Google Cloud documentation, "Monitoring
 * filters"): {@code metric.type="run.googleapis.com/request_count" AND
 * metric.labels.response_code_class="5xx"}.
 */
public final class GoogleFilter {

  private static final String TYPE = "metric.type";
  private static final String BURN = "select_slo_burn_rate(";

  private final String filter;

  public GoogleFilter(String filter) {
    this.filter = filter;
  }

  /** In a form that the aligner of its aggregation asks for; empty where it names no metric. */
  public Optional<String> gist(String aligner, String window) {
    if (filter.contains(BURN)) {
      return burn();
    }
    Optional<String> type = valueAfter(filter.indexOf(TYPE));
    return type.map(text -> gist(text, aligner, window));
  }

  private String gist(String type, String aligner, String window) {
    int slash = type.indexOf('/');
    String host = slash < 0 ? "" : type.substring(0, slash);
    int dot = host.indexOf('.');
    String system = dot < 0 ? host : host.substring(0, dot);
    Metric metric = Metric.of(system, type.substring(slash + 1), matchers());
    Metric.Form form =
        aligner.contains("PERCENTILE")
            ? Metric.Form.QUANTILE
            : metric.counts() ? Metric.Form.COUNT : Metric.Form.VALUE;
    return metric.in(form, window);
  }

  /** {@code select_slo_burn_rate("projects/p/services/s/serviceLevelObjectives/o", "3600s")}. */
  private Optional<String> burn() {
    int comma = filter.indexOf(',', filter.indexOf(BURN));
    return valueAfter(comma)
        .flatMap(Durations::parse)
        .map(lookback -> "slo:error_budget_burn_rate[" + Durations.print(lookback) + "] > 1");
  }

  /** The SLO that its burn rate is of, by the last part of its name. */
  public Optional<String> sloId() {
    return filter.contains(BURN)
        ? valueAfter(filter.indexOf(BURN)).map(name -> name.substring(name.lastIndexOf('/') + 1))
        : Optional.empty();
  }

  private String matchers() {
    List<String> matchers = new ArrayList<>();
    for (String labels :
        List.of("metric.labels.", "metric.label.", "resource.labels.", "resource.label.")) {
      for (int at = filter.indexOf(labels); at >= 0; at = filter.indexOf(labels, at + 1)) {
        int start = at + labels.length();
        int end = start;
        while (end < filter.length() && isOfName(filter.charAt(end))) {
          end++;
        }
        boolean quoted = end > start && filter.charAt(start) == '"';
        String label = filter.substring(quoted ? start + 1 : start, end);
        String operator = filter.startsWith("!=", skip(end)) ? "!=" : "=";
        int from = end;
        value(from).ifPresent(value -> matchers.add(Metric.matcher(label, operator, value)));
      }
    }
    return String.join(",", matchers.stream().distinct().toList());
  }

  private int skip(int at) {
    int next = at;
    while (next < filter.length() && (filter.charAt(next) == ' ' || filter.charAt(next) == '"')) {
      next++;
    }
    return next;
  }

  /** A quoted text or a number after the operator. */
  private Optional<String> value(int from) {
    int at = skip(from);
    while (at < filter.length() && "!=<>: ".indexOf(filter.charAt(at)) >= 0) {
      at++;
    }
    int end = at;
    while (end < filter.length() && Character.isDigit(filter.charAt(end))) {
      end++;
    }
    return end > at ? Optional.of(filter.substring(at, end)) : valueAfter(at);
  }

  private Optional<String> valueAfter(int at) {
    int open = at < 0 ? -1 : filter.indexOf('"', at);
    int close = open < 0 ? -1 : filter.indexOf('"', open + 1);
    return close < 0 ? Optional.empty() : Optional.of(filter.substring(open + 1, close));
  }

  private static boolean isOfName(char c) {
    return c == '_' || c == '"' || Character.isLetterOrDigit(c);
  }
}
