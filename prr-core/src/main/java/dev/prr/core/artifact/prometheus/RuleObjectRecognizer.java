package dev.prr.core.artifact.prometheus;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.artifact.Trees;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Kubernetes objects that carry rule groups under {@code spec.groups}: PrometheusRule of the
 * Prometheus operator and what other operators made after it.
 */
@AutoService(Recognizer.class)
public final class RuleObjectRecognizer implements Recognizer {

  /** Kinds by API group; the versions have the same shape. */
  private static final Map<String, Set<String>> KINDS =
      Map.of(
          "monitoring.coreos.com", Set.of("PrometheusRule"),
          "monitoring.openshift.io", Set.of("AlertingRule"),
          "monitoring.googleapis.com", Set.of("Rules", "ClusterRules", "GlobalRules"),
          "operator.victoriametrics.com", Set.of("VMRule"),
          "loki.grafana.com", Set.of("AlertingRule", "RecordingRule"));

  @Override
  public boolean mayWant(FileHint hint) {
    return hint.hasExtension("yaml", "yml", "json")
        && hint.mentions("groups")
        && KINDS.keySet().stream().anyMatch(hint::mentions);
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return Trees.things(document).stream()
        .map(root -> Field.of(root, Dialect.YAML_1_1))
        .filter(RuleObjectRecognizer::isRuleObject)
        .flatMap(object -> RuleGroups.rulesOf(object.at("spec", "groups")).stream())
        .toList();
  }

  private static boolean isRuleObject(Field object) {
    String apiVersion = object.at("apiVersion").text().ifKnown().orElse("");
    String group = apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
    Set<String> kinds = KINDS.getOrDefault(group, Set.of());
    return object.at("kind").text().ifKnown().filter(kinds::contains).isPresent();
  }
}
