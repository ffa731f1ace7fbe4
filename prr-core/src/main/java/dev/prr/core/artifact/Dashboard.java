package dev.prr.core.artifact;

import dev.prr.core.fact.Fact;
import dev.prr.core.source.Location;
import java.util.List;

/**
 * A dashboard of Grafana, whatever its schema and wherever it lay.
 *
 * @param uid by which links and alerts find it; missing where Grafana makes one up at each import
 * @param panels those that ask a data source, rows unfolded
 * @param datasources every data source that a panel or a query names
 */
public record Dashboard(
    Fact<String> uid,
    Fact<String> title,
    List<Fact<String>> tags,
    List<Panel> panels,
    List<Datasource> datasources,
    Location place)
    implements Artifact {

  public Dashboard {
    tags = List.copyOf(tags);
    panels = List.copyOf(panels);
    datasources = List.copyOf(datasources);
  }

  /**
   * One panel.
   *
   * @param queries in PromQL or LogQL, as written
   * @param otherLanguages whether it asks in another language, too, which is not understood
   */
  public record Panel(
      Fact<String> title, List<Fact<String>> queries, boolean otherLanguages, Location place) {
    public Panel {
      queries = List.copyOf(queries);
    }
  }

  /**
   * A data source as a panel names it.
   *
   * @param chosen whether a variable or Grafana itself decides which one it is
   */
  public record Datasource(boolean chosen, Location place) {}
}
