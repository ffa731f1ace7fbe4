package dev.prr.core.artifact.dashboard;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.Dashboard;
import dev.prr.core.artifact.Dashboard.Datasource;
import dev.prr.core.artifact.Dashboard.Panel;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.PackedRecognizer;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.artifact.Trees;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Dashboards of the second schema, which Grafana writes as objects of its own API ({@code
 * dashboard.grafana.app}): the panels are named elements, and the uid is the name of the object. A
 * classic dashboard may lie in the same envelope.
 */
@AutoService(Recognizer.class)
public final class DashboardObjectRecognizer implements PackedRecognizer {

  private static final String GROUP = "dashboard.grafana.app/";

  @Override
  public boolean mayWant(FileHint hint) {
    return hint.mayHoldTree() && hint.mentions(GROUP);
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return Trees.things(document).stream()
        .map(root -> Field.of(root, Dialect.CORE))
        .filter(DashboardObjectRecognizer::isDashboard)
        .map(DashboardObjectRecognizer::dashboard)
        .toList();
  }

  private static boolean isDashboard(Field object) {
    boolean grafana =
        object
            .at("apiVersion")
            .text()
            .ifKnown()
            .filter(version -> version.startsWith(GROUP))
            .isPresent();
    return grafana && object.at("kind").text().is("Dashboard");
  }

  private static Artifact dashboard(Field object) {
    Field spec = object.at("spec");
    List<Panel> panels = new ArrayList<>();
    List<Datasource> datasources = new ArrayList<>();
    if (spec.at("panels").list().isKnown()) {
      ClassicPanels classic = ClassicPanels.of(spec);
      panels.addAll(classic.panels());
      datasources.addAll(classic.datasources());
    }
    for (Map.Entry<String, Field> element : spec.at("elements").fields()) {
      addElement(element.getValue().at("spec"), panels, datasources);
    }
    return new Dashboard(
        object.at("metadata", "name").text(),
        spec.at("title").text(),
        DashboardRecognizer.tags(spec.at("tags")),
        panels,
        datasources,
        object.place());
  }

  private static void addElement(Field panel, List<Panel> panels, List<Datasource> datasources) {
    Queries queries = new Queries();
    for (Field query : panel.at("data", "spec", "queries").items()) {
      Field spec = query.at("spec");
      if (!spec.at("hidden").bool().is(true)) {
        queries.add(spec.at("query", "spec"));
      }
      Datasources.add(spec.at("datasource"), datasources);
      Datasources.add(spec.at("query", "datasource"), datasources);
    }
    panels.add(queries.panel(panel.at("title").text(), panel));
  }
}
