package dev.prr.core.service.reliability;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactMap;
import dev.prr.core.service.Scope;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A service mesh measures every call on the side of the caller without anybody's doing. */
final class Mesh {

  /** Marks of namespaces and pods into which a mesh puts itself. */
  private static final Map<String, String> MARKS =
      Map.of(
          "istio-injection", "enabled",
          "istio.io/dataplane-mode", "ambient",
          "sidecar.istio.io/inject", "true",
          "linkerd.io/inject", "enabled",
          "consul.hashicorp.com/connect-inject", "true");

  private static final String REVISION = "istio.io/rev";

  private Mesh() {}

  /** True at the first thing that is in a mesh; nothing where none is. */
  static List<Fact<Boolean>> in(Scope scope) {
    return scope.all(KubernetesObject.class).stream()
        .filter(Mesh::isMeshed)
        .findFirst()
        .map(object -> Fact.known(true, object.place()))
        .stream()
        .toList();
  }

  private static boolean isMeshed(KubernetesObject object) {
    Field pod = object.at("spec", "template", "metadata");
    return Stream.of(
            object.labels(),
            object.annotations(),
            pod.at("labels").texts(),
            pod.at("annotations").texts())
        .anyMatch(Mesh::isMarked);
  }

  private static boolean isMarked(FactMap texts) {
    return texts.get(REVISION).isKnown()
        || MARKS.entrySet().stream().anyMatch(mark -> texts.get(mark.getKey()).is(mark.getValue()));
  }
}
