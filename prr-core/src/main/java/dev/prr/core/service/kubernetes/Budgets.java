package dev.prr.core.service.kubernetes;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.Workload.Disruption;
import dev.prr.core.service.kubernetes.inventory.Inventory;
import dev.prr.core.service.kubernetes.inventory.PodOwner;
import dev.prr.core.service.kubernetes.inventory.Selections;
import dev.prr.core.service.kubernetes.inventory.Selectors;
import dev.prr.core.service.kubernetes.inventory.WorkloadKind;
import dev.prr.core.source.Location;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;

/** Which PodDisruptionBudgets guard a workload, and whether they still let a node drain. */
final class Budgets {

  private final Selections selections;
  private final Absence absence;
  private final Function<PodOwner, Fact<Integer>> replicas;
  private final IdentityHashMap<KubernetesObject, Fact<Boolean>> counted = new IdentityHashMap<>();

  /**
   * @param replicas how many pods a workload has at least
   */
  Budgets(Inventory inventory, Function<PodOwner, Fact<Integer>> replicas) {
    this.selections =
        Selections.of(
            inventory, inventory.all("policy", "PodDisruptionBudget"), Selectors::ofBudget);
    this.absence = new Absence(inventory.gaps("PodDisruptionBudget"), selections.gaps());
    this.replicas = replicas;
  }

  Disruption of(PodOwner owner) {
    List<KubernetesObject> budgets = selections.selecting(owner);
    return new Disruption(
        new FactList<>(
            budgets.stream().map(KubernetesObject::name).toList(),
            absence.gaps(owner),
            owner.place()),
        allowsDrain(owner, budgets));
  }

  private Fact<Boolean> allowsDrain(PodOwner owner, List<KubernetesObject> budgets) {
    List<Location> places = budgets.stream().map(budget -> budget.name().place()).toList();
    if (budgets.isEmpty()) {
      return absence.of(owner, Fact.missing(owner.place()));
    }
    if (owner.kind() == WorkloadKind.DAEMON_SET) {
      // A drain passes over the pods of DaemonSets.
      return Fact.known(true, places);
    }
    // An eviction is refused when more than one budget speaks for a pod.
    return budgets.size() > 1
        ? Fact.known(false, places)
        : counted.computeIfAbsent(
            budgets.get(0), budget -> Budget.allowsDrain(budget, pods(budget)));
  }

  /** All pods the budget counts, of several workloads if it selects several, at their least. */
  private Fact<Integer> pods(KubernetesObject budget) {
    Fact<Integer> sum = Fact.known(0, budget.name().place());
    for (PodOwner owner : selections.selected(budget)) {
      sum = sum.flatMap(soFar -> replicas.apply(owner).map(count -> soFar + count));
    }
    return sum;
  }
}
