package dev.prr.core.service.scope;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.CatalogEntity;
import dev.prr.core.artifact.Dashboard;
import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.artifact.PlannedResource;
import dev.prr.core.artifact.Reading;
import dev.prr.core.artifact.RecordingRule;
import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.fact.FactMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of services that artifacts carry. */
final class Names {

  /** What most plainly names a service first. */
  private static final List<String> OBJECT_LABELS =
      List.of(
          "backstage.io/kubernetes-id",
          "app.kubernetes.io/name",
          "app.kubernetes.io/instance",
          "app",
          "app.kubernetes.io/part-of");

  private static final List<String> RULE_LABELS =
      List.of("service", "sloth_service", "app", "component", "job", "app.kubernetes.io/name");

  private static final List<String> TAGS = List.of("tags_all", "tags", "labels");

  private static final List<String> RESOURCE_TAGS =
      List.of("service", "Service", "app", "App", "application", "Application", "component");

  private static final Set<String> WORKLOADS =
      Set.of("Deployment", "StatefulSet", "DaemonSet", "Rollout", "CronJob");

  private static final String OBJECT_PREFIX = "backstage.io/";

  private Names() {}

  /** Letters, digits, dots, dashes and underscores: what catalogues allow in a name. */
  static boolean isPlain(String name) {
    return name.chars()
        .allMatch(
            c ->
                (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "._-".indexOf(c) >= 0);
  }

  /** The nearest name that records can use as a key. */
  static String toId(String name) {
    StringBuilder id = new StringBuilder();
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (kept) {
        id.append(c);
      } else if (!id.isEmpty() && id.charAt(id.length() - 1) != '-') {
        id.append('-');
      }
    }
    String text = id.toString();
    String trimmed = text.endsWith("-") ? text.substring(0, text.length() - 1) : text;
    return trimmed.isEmpty() ? "service" : trimmed;
  }

  /** The names of a catalogue's component: its own and the one its pods are labelled with. */
  static Set<String> of(CatalogEntity component) {
    Set<String> names = new TreeSet<>();
    component.name().ifKnown().ifPresent(names::add);
    component
        .at("metadata", "annotations", OBJECT_PREFIX + "kubernetes-id")
        .text()
        .ifKnown()
        .ifPresent(names::add);
    return names;
  }

  /** The names that an artifact gives to its service, the plainest first. */
  static List<String> saidBy(Artifact artifact) {
    if (artifact instanceof KubernetesObject object) {
      return values(OBJECT_LABELS, object.labels());
    } else if (artifact instanceof AlertRule alert) {
      return values(RULE_LABELS, alert.labels());
    } else if (artifact instanceof RecordingRule rule) {
      return values(RULE_LABELS, rule.labels());
    } else if (artifact instanceof SloDefinition slo) {
      List<String> names = new ArrayList<>(slo.service().ifKnown().stream().toList());
      names.addAll(values(RULE_LABELS, slo.labels()));
      return names;
    }
    if (artifact instanceof EvidenceFile evidence) {
      return evidence.service().stream().toList();
    }
    if (artifact instanceof Dashboard dashboard) {
      return dashboard.tags().stream().flatMap(tag -> tag.ifKnown().stream()).toList();
    }
    if (artifact instanceof PlannedResource resource) {
      return TAGS.stream()
          .flatMap(map -> values(RESOURCE_TAGS, resource.at(map).texts()).stream())
          .toList();
    }
    return artifact instanceof CatalogEntity entity ? List.copyOf(of(entity)) : List.of();
  }

  /** What the artifact itself is called. */
  static Optional<String> ownNameOf(Artifact artifact) {
    if (artifact instanceof KubernetesObject object) {
      return object.name().ifKnown();
    } else if (artifact instanceof SloDefinition slo) {
      return slo.name().ifKnown();
    } else if (artifact instanceof Dashboard dashboard) {
      return dashboard.title().ifKnown().map(Names::toId);
    }
    return artifact instanceof AlertRule alert ? alert.group().ifKnown() : Optional.empty();
  }

  private static List<String> values(List<String> keys, FactMap labels) {
    return keys.stream().flatMap(key -> labels.get(key).ifKnown().stream()).toList();
  }

  /** The one name that the artifacts of a tree agree on, from the widest label to the narrowest. */
  static Optional<String> shared(Reading tree) {
    List<KubernetesObject> workloads =
        tree.artifacts().stream()
            .filter(KubernetesObject.class::isInstance)
            .map(KubernetesObject.class::cast)
            .filter(object -> WORKLOADS.contains(object.kind()))
            .toList();
    Stream<SloDefinition> slos =
        tree.artifacts().stream()
            .filter(SloDefinition.class::isInstance)
            .map(SloDefinition.class::cast);
    return only(workloads, object -> object.labels().get("app.kubernetes.io/part-of").ifKnown())
        .or(
            () ->
                only(workloads, object -> object.labels().get("app.kubernetes.io/name").ifKnown()))
        .or(() -> only(slos.toList(), slo -> slo.service().ifKnown()))
        .or(() -> only(workloads, object -> object.name().ifKnown()));
  }

  private static <T> Optional<String> only(List<T> things, Function<T, Optional<String>> name) {
    Set<String> names =
        things.stream().flatMap(thing -> name.apply(thing).stream()).collect(Collectors.toSet());
    return names.size() == 1 ? names.stream().findFirst() : Optional.empty();
  }
}
