package dev.prr.core.artifact.dashboard;

import dev.prr.core.artifact.Dashboard.Datasource;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which data source a panel or a query names, and who decides that. */
final class Datasources {

  /** What Grafana itself brings, by name and by uid. */
  private static final Set<String> BUILT_IN =
      Set.of("default", "grafana", "-- grafana --", "-- mixed --", "-- dashboard --", "__expr__");

  private Datasources() {}

  /** Adds what is named there; where nothing is, the default of Grafana is meant. */
  static void add(Field datasource, List<Datasource> all) {
    Fact<String> named =
        datasource.fields().isEmpty()
            ? datasource.text()
            : first(datasource.at("uid").text(), datasource.at("name").text());
    named.ifKnown().ifPresent(name -> all.add(new Datasource(isChosen(name), named.place())));
  }

  private static Fact<String> first(Fact<String> uid, Fact<String> name) {
    return uid.isMissing() ? name : uid;
  }

  private static boolean isChosen(String name) {
    return name.contains("$")
        || name.contains("[[")
        || BUILT_IN.contains(name.toLowerCase(Locale.ROOT));
  }
}
