package dev.prr.core.service.infrastructure.objective;

import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.artifact.SloDefinition.Format;
import dev.prr.core.artifact.slo.Target;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Durations;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactMap;
import dev.prr.core.service.infrastructure.Planned;
import dev.prr.core.service.infrastructure.gist.DatadogQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code datadog_service_level_objective}: over metrics, over monitors or over slices of time. */
final class DatadogSlos {

  private static final String TIMEFRAME = "timeframe";
  private static final String MONTH = "30d";

  private DatadogSlos() {}

  static SloDefinition slo(Planned resource) {
    Field whole = Field.of(resource.values(), Dialect.CORE);
    Field threshold = threshold(whole);
    Objective slo =
        new Objective(resource, Format.DATADOG, Target.ofPercent(target(whole, threshold)));
    Fact<String> timeframe = threshold.at(TIMEFRAME).text();
    slo.window =
        timeframe.flatMap(
            text ->
                Durations.parse(text)
                    .map(window -> Fact.known(window, timeframe.place()))
                    .orElseGet(() -> Fact.missing(timeframe.place())));
    slo.threshold = resource.ifText("type").filter("time_slice"::equals).isPresent();
    slo.queries = queries(whole);
    slo.description = resource.at("description").text();
    slo.labels = tags(whole, resource);
    return slo.named(resource.at("name").text());
  }

  /** The one that its overview shows, else that over a month, else the first. */
  private static Field threshold(Field whole) {
    List<Field> thresholds = whole.at("thresholds").items();
    String shown = whole.at(TIMEFRAME).text().ifKnown().orElse(MONTH);
    return thresholds.stream()
        .filter(one -> one.at(TIMEFRAME).text().is(shown))
        .findFirst()
        .or(() -> thresholds.stream().findFirst())
        .orElse(whole);
  }

  private static Field target(Field whole, Field threshold) {
    Field target = threshold.at("target");
    return target.isPresent() ? target : whole.at("target_threshold");
  }

  private static List<Fact<String>> queries(Field whole) {
    List<Fact<String>> queries = new ArrayList<>();
    for (Field query : whole.at("query").items()) {
      queries.add(read(query.at("numerator")));
      queries.add(read(query.at("denominator")));
    }
    for (Field specification : whole.at("sli_specification").items()) {
      for (Field count : specification.at("count").items()) {
        count.at("queries").items().forEach(query -> addMetrics(query, queries));
      }
      for (Field slice : specification.at("time_slice").items()) {
        for (Field query : slice.at("query").items()) {
          query.at("query").items().forEach(inner -> addMetrics(inner, queries));
        }
      }
    }
    return queries;
  }

  private static void addMetrics(Field query, List<Fact<String>> queries) {
    query.at("metric_query").items().forEach(metric -> queries.add(read(metric.at("query"))));
  }

  private static Fact<String> read(Field query) {
    Fact<String> text = query.text();
    return text.flatMap(t -> DatadogQuery.read(t, text.place()));
  }

  private static FactMap tags(Field whole, Planned resource) {
    Map<String, Fact<String>> labels = new TreeMap<>();
    for (Field tag : whole.at("tags").items()) {
      Optional<String> text = tag.text().ifKnown();
      int colon = text.map(t -> t.indexOf(':')).orElse(-1);
      if (colon > 0) {
        String word = text.orElse("");
        labels.putIfAbsent(
            word.substring(0, colon), Fact.known(word.substring(colon + 1), tag.place()));
      }
    }
    return FactMap.of(labels, resource.place());
  }
}
