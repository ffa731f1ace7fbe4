package dev.prr.core.artifact.dashboard;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import java.util.List;

/** The texts of queries, under the keys that the data sources of Grafana use. */
final class Queries {

  /** Prometheus and Loki; SQL and InfluxDB; SQL of Grafana itself; CloudWatch; Graphite. */
  private static final List<String> KEYS =
      List.of("expr", "query", "rawSql", "expression", "target");

  private Queries() {}

  /** Adds the query there, if it is one that is asked. */
  static void add(Field query, List<Fact<String>> all) {
    if (query.at("hide").bool().is(true)) {
      return;
    }
    for (String key : KEYS) {
      Fact<String> text = query.at(key).text();
      if (text.isKnown()) {
        all.add(text);
        return;
      }
    }
  }
}
