package dev.prr.core.service.kubernetes.inventory;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which objects of some kinds select the pods of which workload, both ways. */
public final class Selections {

  private final Map<PodOwner, List<KubernetesObject>> selecting = new HashMap<>();
  private final IdentityHashMap<KubernetesObject, List<PodOwner>> selected =
      new IdentityHashMap<>();
  private final List<Gap> gaps = new ArrayList<>();

  private final Inventory inventory;

  private Selections(Inventory inventory) {
    this.inventory = inventory;
  }

  /**
   * Within the namespace of each object.
   *
   * @param selectorOf missing where an object selects nothing
   */
  public static Selections of(
      Inventory inventory,
      List<KubernetesObject> objects,
      Function<KubernetesObject, Fact<LabelSelector>> selectorOf) {
    Selections selections = new Selections(inventory);
    for (KubernetesObject object : objects) {
      Fact<LabelSelector> selector = selectorOf.apply(object);
      if (selector instanceof Fact.Unknown<LabelSelector> unknown) {
        selections.gaps.add(unknown.gap());
      }
      selector
          .ifKnown()
          .map(known -> inventory.pods().select(inventory.idOf(object).home(), known))
          .ifPresent(owners -> selections.add(object, owners));
    }
    return selections;
  }

  private void add(KubernetesObject object, List<PodOwner> owners) {
    selected.put(object, owners);
    for (PodOwner owner : owners) {
      selecting.computeIfAbsent(owner, key -> new ArrayList<>()).add(object);
    }
  }

  /** What selects the pods of this workload; of objects written more than once the nearest. */
  public List<KubernetesObject> selecting(PodOwner owner) {
    return Twins.nearest(
        owner.place().path(),
        selecting.getOrDefault(owner, List.of()),
        inventory::idOf,
        object -> object.root().path());
  }

  /** The workloads whose pods this object selects; of those written more than once the nearest. */
  public List<PodOwner> selected(KubernetesObject object) {
    return Twins.nearest(
        object.root().path(),
        selected.getOrDefault(object, List.of()),
        PodOwner::id,
        owner -> owner.place().path());
  }

  /** Selectors that could not be read, so that they may select anything. */
  public List<Gap> gaps() {
    return List.copyOf(gaps);
  }
}
