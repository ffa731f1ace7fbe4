package dev.prr.core.service.kubernetes.object;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.KubernetesFact.How;
import dev.prr.core.service.kubernetes.inventory.Inventory;
import dev.prr.core.service.kubernetes.inventory.LabelIndex;
import dev.prr.core.service.kubernetes.inventory.LabelSelector;
import dev.prr.core.service.kubernetes.inventory.Monitors;
import dev.prr.core.service.kubernetes.inventory.PodOwner;
import dev.prr.core.service.kubernetes.inventory.Selectors;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** References by label: Services, budgets, policies and monitors to what they select. */
final class SelectorLinks {

  private static final String PODS = "Pod";
  private static final String SERVICES = "Service";

  private final Inventory inventory;
  private final FarEnds farEnds;
  private final Consumer<Edge> edges;

  private SelectorLinks(Inventory inventory, FarEnds farEnds, Consumer<Edge> edges) {
    this.inventory = inventory;
    this.farEnds = farEnds;
    this.edges = edges;
  }

  static void find(Inventory inventory, FarEnds farEnds, Consumer<Edge> edges) {
    SelectorLinks links = new SelectorLinks(inventory, farEnds, edges);
    links.toPods(inventory.all("", SERVICES), Selectors::ofService);
    links.toPods(inventory.all("policy", "PodDisruptionBudget"), Selectors::ofBudget);
    links.toPods(inventory.all("networking.k8s.io", "NetworkPolicy"), Selectors::ofNetworkPolicy);
    links.monitors();
  }

  private void toPods(
      List<KubernetesObject> objects, Function<KubernetesObject, Fact<LabelSelector>> selectorOf) {
    for (KubernetesObject object : objects) {
      Fact<LabelSelector> selector = selectorOf.apply(object);
      List<KubernetesObject> found =
          selector
              .ifKnown()
              .map(s -> owners(inventory.pods().select(inventory.idOf(object).home(), s)))
              .orElse(List.of());
      add(object, selector, PODS, found);
    }
  }

  private void monitors() {
    for (KubernetesObject monitor : Monitors.ofPods(inventory)) {
      add(
          monitor,
          Selectors.ofMonitor(monitor),
          PODS,
          owners(Monitors.select(monitor, inventory.pods())));
    }
    LabelIndex<KubernetesObject> services = inventory.byLabels(inventory.all("", SERVICES));
    for (KubernetesObject monitor : Monitors.ofServices(inventory)) {
      add(monitor, Selectors.ofMonitor(monitor), SERVICES, Monitors.select(monitor, services));
    }
  }

  private static List<KubernetesObject> owners(List<PodOwner> owners) {
    return owners.stream().map(PodOwner::object).toList();
  }

  /** A selector that fits everything is not lost where there is nothing yet. */
  private void add(
      KubernetesObject from,
      Fact<LabelSelector> selector,
      String kind,
      List<KubernetesObject> found) {
    for (KubernetesObject to : found) {
      edges.accept(
          Edge.to(
              from, inventory.idOf(from), How.SELECTOR, to, inventory.idOf(to), selector.place()));
    }
    boolean everything = selector.ifKnown().filter(LabelSelector::isEverything).isPresent();
    if (found.isEmpty() && !everything && !selector.isMissing()) {
      Fact<Boolean> resolves = selector.flatMap(s -> farEnds.notRead(from, kind, selector.place()));
      String wanted = selector.ifKnown().map(LabelSelector::toString).orElse("");
      edges.accept(
          Edge.nowhere(
              from, inventory.idOf(from), How.SELECTOR, kind, wanted, resolves, selector.place()));
    }
  }
}
