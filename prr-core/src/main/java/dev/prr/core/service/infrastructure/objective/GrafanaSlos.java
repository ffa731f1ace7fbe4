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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code grafana_slo}, which makes its burn alerts itself. */
final class GrafanaSlos {

  private GrafanaSlos() {}

  static SloDefinition slo(Planned resource) {
    Field objective = resource.at("objectives");
    for (Field one : objective.items()) {
      objective = one;
      break;
    }
    Objective slo = new Objective(resource, Format.GRAFANA, Target.ofOne(objective.at("value")));
    slo.window = objective.at("window").parsed(Durations::parse, "a duration such as 30d");
    slo.queries = queries(Field.of(resource.values(), Dialect.CORE));
    slo.description = resource.at("description").text();
    slo.labels =
        FactMap.of(pairs(Field.of(resource.values(), Dialect.CORE).at("label")), resource.place());
    slo.alerting = new GrafanaBurnAlerts(resource).alerting();
    return slo.named(resource.at("name").text());
  }

  private static List<Fact<String>> queries(Field whole) {
    for (Field query : whole.at("query").items()) {
      for (Field ratio : query.at("ratio").items()) {
        return List.of(rate(ratio.at("success_metric")), rate(ratio.at("total_metric")));
      }
      for (Field freeform : query.at("freeform").items()) {
        return List.of(freeform.at("query").text());
      }
    }
    return List.of();
  }

  /** A counter with its matchers and without a function. */
  private static Fact<String> rate(Field metric) {
    return metric.text().map(text -> "rate(" + text + "[5m])");
  }

  /** Blocks with a key and a value each. */
  static Map<String, Fact<String>> pairs(Field blocks) {
    Map<String, Fact<String>> pairs = new TreeMap<>();
    for (Field block : blocks.items()) {
      block.at("key").text().ifKnown().ifPresent(key -> pairs.put(key, block.at("value").text()));
    }
    return pairs;
  }
}
