package dev.prr.core.artifact;

import com.google.auto.service.AutoService;
import com.google.re2j.Pattern;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Knows objects of the Kubernetes API, custom ones included, by apiVersion and kind together with a
 * name. Other tools write the same envelope; what is no group and version of an API, and the groups
 * of tools that never reach a cluster, is left to others.
 */
@AutoService(Recognizer.class)
public final class KubernetesRecognizer implements Recognizer {

  /** The groups without a dot, from before groups were named like domains. */
  private static final Set<String> OLD_GROUPS =
      Set.of("apps", "autoscaling", "batch", "extensions", "policy");

  /** Envelopes of the same form that describe files for tools and never objects of a cluster. */
  private static final Set<String> TOOL_GROUPS =
      Set.of("backstage.io", "kustomize.config.k8s.io", "prr.dev");

  private static final Pattern VERSION = Pattern.compile("v[0-9]+((alpha|beta)[0-9]+)?");

  /** What only definitions hold is large and judged by nobody; their names are enough. */
  private static final String DEFINITION = "CustomResourceDefinition";

  private static final List<String> IDENTITY = List.of("apiVersion", "kind", "metadata");

  @Override
  public boolean mayWant(FileHint hint) {
    return hint.hasExtension("yaml", "yml", "json")
        && hint.mentions("apiVersion")
        && hint.mentions("metadata");
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return Trees.things(document).stream().flatMap(KubernetesRecognizer::object).toList();
  }

  private static Stream<Artifact> object(Mapping thing) {
    Optional<String> apiVersion = text(thing, "apiVersion").filter(KubernetesRecognizer::isOfAnApi);
    Optional<String> kind = text(thing, "kind");
    return apiVersion.isPresent() && kind.isPresent() && isNamed(thing) && !isPodPatch(thing)
        ? Stream.of(new KubernetesObject(apiVersion.get(), kind.get(), kept(thing, kind.get())))
        : Stream.empty();
  }

  /**
   * A Pod whose containers all lack an image is refused by every cluster; tools such as kubeadm use
   * the form to change a Pod of their own.
   */
  private static boolean isPodPatch(Mapping thing) {
    Optional<Sequence> containers =
        text(thing, "kind")
            .filter("Pod"::equals)
            .flatMap(kind -> thing.get("spec"))
            .filter(Mapping.class::isInstance)
            .flatMap(spec -> ((Mapping) spec).get("containers"))
            .filter(Sequence.class::isInstance)
            .map(Sequence.class::cast);
    return containers
        .filter(each -> !each.items().isEmpty())
        .filter(each -> each.items().stream().allMatch(KubernetesRecognizer::hasNoImage))
        .isPresent();
  }

  private static boolean hasNoImage(Node container) {
    return container instanceof Mapping mapping && mapping.get("image").isEmpty();
  }

  private static boolean isNamed(Mapping thing) {
    return thing
        .get("metadata")
        .filter(metadata -> metadata instanceof Mapping)
        .map(metadata -> (Mapping) metadata)
        .filter(m -> text(m, "name").isPresent() || text(m, "generateName").isPresent())
        .isPresent();
  }

  private static boolean isOfAnApi(String apiVersion) {
    int slash = apiVersion.indexOf('/');
    String group = slash < 0 ? "" : apiVersion.substring(0, slash);
    boolean knownGroup = group.isEmpty() || group.contains(".") || OLD_GROUPS.contains(group);
    return knownGroup
        && !TOOL_GROUPS.contains(group)
        && VERSION.matches(apiVersion.substring(slash + 1));
  }

  private static Node kept(Mapping thing, String kind) {
    return kind.equals(DEFINITION) ? identityOf(thing) : thing;
  }

  private static Mapping identityOf(Mapping thing) {
    List<Mapping.Entry> entries =
        thing.entries().stream().filter(entry -> IDENTITY.contains(entry.key().text())).toList();
    boolean partial = entries.size() < thing.entries().size();
    int weight = 1 + entries.stream().mapToInt(entry -> 1 + entry.value().weight()).sum();
    return new Mapping(thing.path(), thing.line(), thing.column(), entries, weight, partial);
  }

  private static Optional<String> text(Mapping mapping, String key) {
    return mapping
        .get(key)
        .filter(value -> value instanceof Scalar)
        .map(value -> (Scalar) value)
        .filter(scalar -> !Dialect.YAML_1_1.isNull(scalar) && !scalar.text().isBlank())
        .map(Scalar::text);
  }
}
