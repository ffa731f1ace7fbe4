package dev.prr.core.artifact.routing;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.AlertRouting;
import dev.prr.core.artifact.AlertRouting.Kind;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.Packed;
import dev.prr.core.artifact.PackedRecognizer;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.artifact.Trees;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import dev.prr.core.document.Mapping;
import dev.prr.core.fact.Fact;
import java.util.List;

/**
 * The configuration file of Alertmanager (Prometheus documentation, "Configuration"): a route with
 * a receiver and a list of receivers. It lies in a Secret more often than not; then nothing of it
 * is shown.
 */
@AutoService(Recognizer.class)
public final class AlertmanagerRecognizer implements PackedRecognizer {

  @Override
  public boolean mayWant(FileHint hint) {
    return hint.mayHoldTree() && hint.mentions("receivers") && hint.mentions("route");
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return read(document, false);
  }

  @Override
  public List<Artifact> recognizePacked(Document document, Packed.Holder holder) {
    return read(document, holder == Packed.Holder.SECRET);
  }

  private static List<Artifact> read(Document document, boolean secret) {
    return Trees.things(document).stream()
        .filter(AlertmanagerRecognizer::isConfiguration)
        .map(root -> routing(Field.of(root, Dialect.CORE), secret))
        .toList();
  }

  private static boolean isConfiguration(Mapping root) {
    Field config = Field.of(root, Dialect.CORE);
    return root.get("apiVersion").isEmpty()
        && !config.at("route").fields().isEmpty()
        && config.at("receivers").list().isKnown();
  }

  private static Artifact routing(Field config, boolean secret) {
    Routes routes = Routes.spelled(Spelling.SNAKE);
    return new AlertRouting(
        Kind.ALERTMANAGER,
        routes.root(config.at("route")),
        routes.receivers(config.at("receivers")),
        Fact.missing(config.place()),
        routes.inhibits(config),
        secret,
        config.place());
  }
}
