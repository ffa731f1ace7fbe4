package dev.prr.core.artifact.slo;

import dev.prr.core.artifact.SloDefinition.Indicator;
import dev.prr.core.artifact.SloDefinition.Sli;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import java.util.ArrayList;
import java.util.List;

/** The indicators of OpenSLO. None says what it measures, only how. */
final class OpenSloIndicator {

  /** Where data sources keep the text of a query; {@code query} is what the specification shows. */
  private static final List<String> QUERY_KEYS = List.of("query", "promql", "expr");

  private OpenSloIndicator() {}

  /** v1alpha: a threshold for the whole document, or a ratio for each objective. */
  static Sli ofAlpha(Field spec, Field objective) {
    Field ratio = objective.at("ratioMetrics");
    Field threshold = spec.at("indicator", "thresholdMetric");
    List<Fact<String>> queries = new ArrayList<>();
    if (ratio.isPresent()) {
      addText(ratio.at("good", "query"), queries);
      addText(ratio.at("total", "query"), queries);
    } else {
      addText(threshold.at("query"), queries);
    }
    return new Sli(
        Indicator.OTHER,
        queries,
        !ratio.isPresent(),
        Fact.missing(threshold.place()),
        Fact.missing(threshold.place()));
  }

  /**
   * v1 and v2alpha: written in place or referred to, for the objective or for the whole document.
   *
   * @param key {@code indicator} or {@code sli}
   */
  static Sli of(Field spec, Field objective, String key) {
    String reference = key + "Ref";
    Field holder =
        objective.at(key).isPresent() || objective.at(reference).isPresent() ? objective : spec;
    return holder.at(key).isPresent()
        ? ofObject(holder.at(key))
        : new Sli(
            Indicator.OTHER,
            List.of(),
            false,
            Fact.missing(holder.place()),
            holder.at(reference).text());
  }

  /** An SLI in place or on its own. */
  static Sli ofObject(Field object) {
    Field spec = object.at("spec");
    Field ratio = spec.at("ratioMetric");
    List<Fact<String>> queries = new ArrayList<>();
    if (ratio.isPresent()) {
      for (String part : List.of("good", "bad", "total", "raw")) {
        addQuery(ratio.at(part), queries);
      }
    } else {
      addQuery(spec.at("thresholdMetric"), queries);
    }
    return new Sli(
        Indicator.OTHER,
        queries,
        !ratio.isPresent(),
        title(object.at("metadata")),
        Fact.missing(spec.place()));
  }

  /** The display name and the name, whichever are written. */
  private static Fact<String> title(Field metadata) {
    Fact<String> name = metadata.at("name").text();
    String shown = metadata.at("displayName").text().ifKnown().orElse("");
    return name.map(text -> (shown + " " + text).strip());
  }

  /** Under {@code metricSource.spec} in v1, under {@code spec} in v2alpha. */
  private static void addQuery(Field metric, List<Fact<String>> queries) {
    for (Field source : List.of(metric.at("metricSource", "spec"), metric.at("spec"))) {
      for (String key : QUERY_KEYS) {
        addText(source.at(key), queries);
      }
    }
  }

  private static void addText(Field query, List<Fact<String>> queries) {
    Fact<String> text = query.text();
    if (!text.isMissing()) {
      queries.add(text);
    }
  }
}
