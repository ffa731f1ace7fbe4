package dev.prr.core.artifact.dashboard;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.Dashboard;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.PackedRecognizer;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.artifact.Trees;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import java.util.List;
import java.util.Optional;

/**
 * Classic dashboards (Grafana documentation, "Dashboard JSON model"), also wrapped as the HTTP
 * interface takes them: {@code {"dashboard": {..}}}.
 */
@AutoService(Recognizer.class)
public final class DashboardRecognizer implements PackedRecognizer {

  @Override
  public boolean mayWant(FileHint hint) {
    return hint.mayHoldTree()
        && (hint.mentions("panels") || hint.mentions("rows"))
        && (hint.mentions("schemaVersion") || hint.mentions("targets"))
        && hint.mentions("title");
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return Trees.things(document).stream()
        .map(root -> Field.of(root, Dialect.CORE))
        .flatMap(root -> dashboard(root).stream())
        .toList();
  }

  private static Optional<Artifact> dashboard(Field root) {
    boolean wrapped = !root.at("dashboard").fields().isEmpty();
    Field dashboard = wrapped ? root.at("dashboard") : root;
    return isDashboard(dashboard) ? Optional.of(read(dashboard)) : Optional.empty();
  }

  private static boolean isDashboard(Field root) {
    boolean listed = root.at("panels").list().isKnown() || root.at("rows").list().isKnown();
    boolean versioned = root.at("schemaVersion").isPresent() || root.at("templating").isPresent();
    return listed && versioned && root.at("title").isPresent() && !root.at("kind").isPresent();
  }

  private static Dashboard read(Field root) {
    ClassicPanels panels = ClassicPanels.of(root);
    return new Dashboard(
        root.at("uid").text(),
        root.at("title").text(),
        tags(root.at("tags")),
        panels.panels(),
        panels.datasources(),
        root.place());
  }

  static List<Fact<String>> tags(Field tags) {
    return tags.items().stream().map(Field::text).filter(Fact::isKnown).toList();
  }
}
