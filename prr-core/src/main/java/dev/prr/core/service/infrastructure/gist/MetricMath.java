package dev.prr.core.service.infrastructure.gist;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Durations;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.infrastructure.Planned;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an {@code aws_cloudwatch_metric_alarm} watches: one metric, or metric math over several. */
public final class MetricMath {

  private static final int LONGEST = 4_000;
  private static final int DEPTH = 4;
  private static final String FIVE_MINUTES = "5m";

  private final Map<String, String> known = new HashMap<>();

  private MetricMath() {}

  /** Missing where the alarm names no metric at all. */
  public static Fact<String> of(Planned alarm) {
    Fact<String> metric = alarm.at("metric_name").text();
    if (!metric.isMissing()) {
      Field whole = Field.of(alarm.values(), Dialect.CORE);
      String statistic =
          alarm.ifText("extended_statistic").or(() -> alarm.ifText("statistic")).orElse("");
      return metric.map(name -> gist(whole, name, statistic));
    }
    return new MetricMath().joined(alarm);
  }

  /** How long every datapoint has to be bad before it fires. */
  public static Fact<Duration> hold(Planned alarm) {
    Fact<Integer> period = alarm.at("period").integer();
    for (Field query : alarm.at("metric_query").list().ifKnown().orElse(List.of())) {
      for (Field metric : query.at("metric").items()) {
        period = period.isMissing() ? metric.at("period").integer() : period;
      }
    }
    Fact<Integer> needed = alarm.at("datapoints_to_alarm").integer();
    Fact<Integer> points = needed.isKnown() ? needed : alarm.at("evaluation_periods").integer();
    return period.flatMap(
        seconds -> points.map(count -> Duration.ofSeconds((long) seconds * count)));
  }

  private Fact<String> joined(Planned alarm) {
    Field whole = Field.of(alarm.values(), Dialect.CORE);
    List<Field> queries = whole.at("metric_query").items();
    List<String> returned = new ArrayList<>();
    Optional<Gap> gap = Optional.empty();
    for (Field query : queries) {
      for (Field metric : query.at("metric").items()) {
        Fact<String> name = metric.at("metric_name").text();
        String statistic = metric.at("stat").text().ifKnown().orElse("");
        name.ifKnown().ifPresent(n -> keep(query, gist(metric, n, statistic)));
        gap =
            gap.or(
                () ->
                    name instanceof Fact.Unknown<String> u
                        ? Optional.of(u.gap())
                        : Optional.empty());
      }
      query.at("expression").text().ifKnown().ifPresent(text -> keep(query, text));
    }
    for (Field query : queries) {
      boolean returns = query.at("return_data").bool().is(true) || queries.size() == 1;
      String id = query.at("id").text().ifKnown().orElse("");
      if (returns && known.containsKey(id)) {
        returned.add(resolved(known.getOrDefault(id, ""), DEPTH));
      }
    }
    if (gap.isPresent()) {
      return Fact.unknown(gap.get());
    }
    return returned.isEmpty() ? alarm.missing() : alarm.known(String.join(" + ", returned));
  }

  private void keep(Field query, String text) {
    query.at("id").text().ifKnown().ifPresent(id -> known.put(id, text));
  }

  /** Ids of other queries stand for what these say. */
  private String resolved(String text, int depth) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && isOfId(text.charAt(end))) {
        end++;
      }
      String id = text.substring(i, end);
      if (depth > 0 && known.containsKey(id) && out.length() < LONGEST) {
        out.append('(').append(resolved(known.getOrDefault(id, ""), depth - 1)).append(')');
      } else {
        out.append(text, i, Math.max(end, i + 1));
      }
      i = Math.max(end, i + 1);
    }
    return out.toString();
  }

  private static boolean isOfId(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private static String gist(Field metric, String name, String statistic) {
    String namespace = metric.at("namespace").text().ifKnown().orElse("");
    String system = namespace.substring(namespace.lastIndexOf('/') + 1);
    Metric read = Metric.of(system, name, "");
    return read.in(form(read, statistic), window(metric));
  }

  /** An average of what counts failures one by one is their share. */
  private static Metric.Form form(Metric metric, String statistic) {
    boolean quantile =
        statistic.length() > 1
            && statistic.startsWith("p")
            && Character.isDigit(statistic.charAt(1));
    if (quantile) {
      return Metric.Form.QUANTILE;
    }
    if (statistic.equals("Sum") || statistic.equals("SampleCount")) {
      return Metric.Form.COUNT;
    }
    boolean share = metric.name().contains("5xx") || metric.name().endsWith("_errors");
    return share ? Metric.Form.SHARE : Metric.Form.VALUE;
  }

  private static String window(Field metric) {
    return metric
        .at("period")
        .integer()
        .ifKnown()
        .filter(seconds -> seconds > 0)
        .map(seconds -> Durations.print(Duration.ofSeconds(seconds)))
        .orElse(FIVE_MINUTES);
  }
}
