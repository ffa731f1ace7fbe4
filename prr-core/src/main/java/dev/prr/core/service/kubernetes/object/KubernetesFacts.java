package dev.prr.core.service.kubernetes.object;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.KubernetesFact;
import dev.prr.core.service.KubernetesFact.Link;
import dev.prr.core.service.Platform;
import dev.prr.core.service.Scope;
import dev.prr.core.service.kubernetes.inventory.Inventory;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Makes facts of all Kubernetes objects of a service, whatever their kind. */
public final class KubernetesFacts {

  private final IdentityHashMap<KubernetesObject, List<Link>> linksTo = new IdentityHashMap<>();
  private final IdentityHashMap<KubernetesObject, List<Link>> linkedFrom = new IdentityHashMap<>();
  private final List<Gap> gaps;

  private KubernetesFacts(Inventory inventory, List<Gap> gaps) {
    this.gaps = gaps;
    FarEnds farEnds = new FarEnds(inventory);
    SelectorLinks.find(inventory, farEnds, this::add);
    NameLinks.find(inventory, farEnds, this::add);
  }

  private void add(Edge edge) {
    linksTo.computeIfAbsent(edge.from(), key -> new ArrayList<>()).add(edge.outwards());
    edge.to()
        .ifPresent(
            to -> linkedFrom.computeIfAbsent(to, key -> new ArrayList<>()).add(edge.inwards()));
  }

  /**
   * All of them, in order of path and place; incomplete where a left-out file may hold one and the
   * service is not said to run on something else.
   */
  public static FactList<KubernetesFact> of(Scope scope) {
    boolean elsewhere = scope.platform().filter(p -> p != Platform.KUBERNETES).isPresent();
    List<Gap> gaps = elsewhere ? List.of() : List.copyOf(scope.gaps("apiVersion"));
    Inventory inventory = Inventory.of(scope);
    KubernetesFacts facts = new KubernetesFacts(inventory, gaps);
    return new FactList<>(
        inventory.objects().stream().map(facts::read).toList(), gaps, scope.descriptor());
  }

  private KubernetesFact read(KubernetesObject object) {
    Fact<String> name = object.name();
    return new KubernetesFact(
        name,
        object.at("apiVersion").text(),
        object.at("kind").text(),
        object.namespace(),
        object.labels(),
        object.annotations(),
        ApiRemovals.of(object),
        PlainSecret.in(object, name.place()),
        RateLimits.in(object, name.place()),
        FactList.complete(linksTo.getOrDefault(object, List.of()), name.place()),
        new FactList<>(linkedFrom.getOrDefault(object, List.of()), gaps, name.place()),
        object.root(),
        name.place());
  }
}
