package dev.prr.core.service.kubernetes;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.kubernetes.inventory.Inventory;
import dev.prr.core.service.kubernetes.inventory.ObjectId;
import dev.prr.core.service.kubernetes.inventory.PodOwner;
import dev.prr.core.service.kubernetes.inventory.Selections;
import dev.prr.core.service.kubernetes.inventory.Selectors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which network policies select a workload: those of Kubernetes and of Cilium. Calico writes its
 * selectors in a language of its own, which is not read; where one of its policies could apply, the
 * list is incomplete.
 */
final class Isolation {

  private final Selections policies;
  private final Absence absence;
  private final List<KubernetesObject> unreadable;

  Isolation(Inventory inventory) {
    List<KubernetesObject> readable =
        Stream.of(
                inventory.all("networking.k8s.io", "NetworkPolicy"),
                inventory.all("extensions", "NetworkPolicy"),
                inventory.all("cilium.io", "CiliumNetworkPolicy"))
            .flatMap(List::stream)
            .toList();
    this.policies = Selections.of(inventory, readable, Selectors::ofNetworkPolicy);
    this.absence = new Absence(inventory.gaps("NetworkPolicy"), policies.gaps());
    this.unreadable =
        Stream.of("projectcalico.org", "crd.projectcalico.org")
            .flatMap(
                group ->
                    Stream.of("NetworkPolicy", "GlobalNetworkPolicy")
                        .flatMap(kind -> inventory.all(group, kind).stream()))
            .toList();
  }

  FactList<Fact<String>> of(PodOwner owner) {
    List<Gap> why = new ArrayList<>(absence.gaps(owner));
    unreadable.stream()
        .filter(policy -> mayApply(policy, owner))
        .findFirst()
        .ifPresent(policy -> why.add(notRead(policy)));
    return new FactList<>(
        policies.selecting(owner).stream().map(KubernetesObject::name).toList(),
        why,
        owner.place());
  }

  private static boolean mayApply(KubernetesObject policy, PodOwner owner) {
    return policy.kind().startsWith("Global")
        || ObjectId.of(policy).home().equals(owner.id().home());
  }

  private static Gap notRead(KubernetesObject policy) {
    return new Gap(
        Gap.Reason.UNREADABLE,
        "Which pods this policy means cannot be told: selectors of Calico are not read. A"
            + " NetworkPolicy of networking.k8s.io beside it would be.",
        policy.name().place());
  }
}
