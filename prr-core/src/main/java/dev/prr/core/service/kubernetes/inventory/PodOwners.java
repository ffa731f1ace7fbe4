package dev.prr.core.service.kubernetes.inventory;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Gap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what runs pods: no object that a controller made, and of a Rollout and its template one.
 */
final class PodOwners {

  private PodOwners() {}

  static List<PodOwner> of(Inventory inventory) {
    List<PodOwner> owners = new ArrayList<>();
    Set<KubernetesObject> lent = Collections.newSetFromMap(new IdentityHashMap<>());
    for (KubernetesObject rollout : inventory.all("argoproj.io", "Rollout")) {
      lent.addAll(lenders(rollout, inventory));
    }
    for (KubernetesObject object : inventory.objects()) {
      Optional<WorkloadKind> kind = WorkloadKind.of(object);
      if (kind.isPresent() && !isMadeByAnother(object) && !lent.contains(object)) {
        owners.add(
            new PodOwner(
                object,
                inventory.idOf(object),
                kind.get(),
                template(object, kind.get(), inventory)));
      }
    }
    return List.copyOf(owners);
  }

  /** As in a dump of a cluster, where the ReplicaSets of Deployments are listed too. */
  private static boolean isMadeByAnother(KubernetesObject object) {
    return !object.at("metadata", "ownerReferences").items().isEmpty();
  }

  /** What a Rollout borrows its pod template from; it is scaled down and runs nothing itself. */
  private static List<KubernetesObject> lenders(KubernetesObject rollout, Inventory inventory) {
    Field reference = rollout.at("spec", "workloadRef");
    Optional<String> kind = reference.at("kind").text().ifKnown();
    Optional<String> name = reference.at("name").text().ifKnown();
    return kind.isPresent() && name.isPresent()
        ? inventory.named(inventory.idOf(rollout).home(), kind.get(), name.get())
        : List.of();
  }

  private static Field template(KubernetesObject object, WorkloadKind kind, Inventory inventory) {
    Field reference = object.at("spec", "workloadRef");
    if (kind != WorkloadKind.ROLLOUT || !reference.isPresent()) {
      return kind.template(object);
    }
    List<KubernetesObject> lenders =
        Twins.nearest(
            object.root().path(),
            lenders(object, inventory),
            inventory::idOf,
            lender -> lender.root().path());
    return lenders.isEmpty()
        ? Field.unknown(
            new Gap(
                Gap.Reason.ELSEWHERE,
                "This Rollout takes its pods from a workload that was not read; name the folder it"
                    + " lies in under spec.sources.",
                reference.place()))
        : WorkloadKind.of(lenders.get(0)).orElse(kind).template(lenders.get(0));
  }
}
