package dev.prr.core.artifact.slo;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.artifact.SliDefinition;
import dev.prr.core.artifact.SloDefinition.Format;
import dev.prr.core.artifact.Trees;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import java.util.List;
import java.util.Map;

/**
 * OpenSLO v1alpha, v1 and the draft v2alpha (github.com/OpenSLO/OpenSLO): SLOs and the indicators,
 * alert policies and conditions that they refer to.
 */
@AutoService(Recognizer.class)
public final class OpenSloRecognizer implements Recognizer {

  private static final Map<String, Format> VERSIONS =
      Map.of(
          "openslo/v1alpha", Format.OPENSLO_V1ALPHA,
          "openslo/v1", Format.OPENSLO_V1,
          "openslo.com/v2alpha", Format.OPENSLO_V2ALPHA);

  @Override
  public boolean mayWant(FileHint hint) {
    return hint.hasExtension("yaml", "yml", "json") && hint.mentions("openslo");
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return Trees.things(document).stream()
        .map(root -> Field.of(root, Dialect.CORE))
        .<Artifact>flatMap(object -> artifactsOf(object).stream())
        .toList();
  }

  private static List<? extends Artifact> artifactsOf(Field object) {
    String version = object.at("apiVersion").text().ifKnown().orElse("");
    if (!VERSIONS.containsKey(version)) {
      return List.of();
    }
    return switch (object.at("kind").text().ifKnown().orElse("")) {
      case "SLO" -> OpenSloObjectives.of(object, VERSIONS.get(version));
      case "SLI" ->
          List.of(
              new SliDefinition(
                  object.at("metadata", "name").text(),
                  OpenSloIndicator.ofObject(object),
                  object.place()));
      case "AlertPolicy" -> List.of(OpenSloAlerting.policy(object));
      case "AlertCondition" -> List.of(OpenSloAlerting.condition(object));
      default -> List.of();
    };
  }
}
