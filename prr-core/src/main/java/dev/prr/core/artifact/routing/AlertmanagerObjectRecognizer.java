package dev.prr.core.artifact.routing;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.AlertRouting;
import dev.prr.core.artifact.AlertRouting.Kind;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.artifact.Trees;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The objects by which a team adds its own routes to an Alertmanager: {@code AlertmanagerConfig} of
 * the Prometheus operator, in all versions, and {@code VMAlertmanagerConfig}. Their routes see the
 * alerts of their own namespace only.
 */
@AutoService(Recognizer.class)
public final class AlertmanagerObjectRecognizer implements Recognizer {

  private static final Map<String, Spelling> SPELLINGS =
      Map.of("AlertmanagerConfig", Spelling.CAMEL, "VMAlertmanagerConfig", Spelling.SNAKE);

  private static final List<String> GROUPS =
      List.of("monitoring.coreos.com/", "monitoring.rhobs/", "operator.victoriametrics.com/");

  @Override
  public boolean mayWant(FileHint hint) {
    return hint.hasExtension("yaml", "yml", "json") && hint.mentions("AlertmanagerConfig");
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return Trees.things(document).stream()
        .map(root -> Field.of(root, Dialect.YAML_1_1))
        .flatMap(object -> routing(object).stream())
        .toList();
  }

  private static Optional<Artifact> routing(Field object) {
    String apiVersion = object.at("apiVersion").text().ifKnown().orElse("");
    if (GROUPS.stream().noneMatch(apiVersion::startsWith)) {
      return Optional.empty();
    }
    return object
        .at("kind")
        .text()
        .ifKnown()
        .flatMap(kind -> Optional.ofNullable(SPELLINGS.get(kind)))
        .map(spelling -> routing(object, spelling));
  }

  private static Artifact routing(Field object, Spelling spelling) {
    Routes routes = Routes.spelled(spelling);
    Field spec = object.at("spec");
    return new AlertRouting(
        Kind.ALERTMANAGER_PART,
        routes.root(spec.at("route")),
        routes.receivers(spec.at("receivers")),
        object.at("metadata", "namespace").text().orDefault(""),
        routes.inhibits(spec),
        false,
        object.place());
  }
}
