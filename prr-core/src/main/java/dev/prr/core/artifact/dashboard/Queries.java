package dev.prr.core.artifact.dashboard;

import dev.prr.core.artifact.Dashboard.Panel;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The queries of one panel; those of Prometheus and Loki stand under {@code expr}. */
final class Queries {

  /** Where other languages keep a question: SQL, InfluxDB, CloudWatch, Graphite, Elasticsearch. */
  private static final List<String> QUESTIONS =
      List.of("query", "rawSql", "expression", "target", "metricName", "queryText", "queryType");

  /** Data sources of Grafana itself calculate with what other queries found. */
  private static final Set<String> CALCULATIONS =
      Set.of("math", "reduce", "resample", "threshold", "classic_conditions");

  private final List<Fact<String>> texts = new ArrayList<>();
  private boolean otherLanguages;

  /** Adds the query there. */
  void add(Field query) {
    Fact<String> text = query.at("expr").text();
    if (text.isKnown()) {
      texts.add(text);
    } else if (asksSomething(query)) {
      otherLanguages = true;
    }
  }

  private static boolean asksSomething(Field query) {
    boolean calculates =
        query.at("type").text().ifKnown().filter(CALCULATIONS::contains).isPresent();
    return !calculates && QUESTIONS.stream().anyMatch(key -> query.at(key).text().isKnown());
  }

  Panel panel(Fact<String> title, Field panel) {
    return new Panel(title, texts, otherLanguages, panel.place());
  }
}
