package dev.prr.core.service.kubernetes.inventory;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;

/** Where each kind writes which pods it means, and what its silence means. */
public final class Selectors {

  private static final String CILIUM = "cilium.io";

  private Selectors() {}

  /** A Service without a selector, or with an external name, means no pods. */
  public static Fact<LabelSelector> ofService(KubernetesObject service) {
    Field spec = service.at("spec");
    return spec.at("type").text().is("ExternalName")
        ? Fact.missing(spec.place())
        : LabelSelector.readMap(spec.at("selector"));
  }

  /** An absent selector means no pods; an empty one all, which in v1beta1 was none. */
  public static Fact<LabelSelector> ofBudget(KubernetesObject budget) {
    Fact<LabelSelector> selector = LabelSelector.read(budget.at("spec", "selector"));
    boolean nothing =
        budget.apiVersion().equals("policy/v1beta1")
            && selector.ifKnown().filter(LabelSelector::isEverything).isPresent();
    return nothing ? Fact.missing(selector.place()) : selector;
  }

  /** A policy of Kubernetes without a selector means all pods of its namespace. */
  public static Fact<LabelSelector> ofNetworkPolicy(KubernetesObject policy) {
    Field spec = policy.at("spec");
    return policy.group().equals(CILIUM)
        ? LabelSelector.read(spec.at("endpointSelector"))
        : LabelSelector.read(spec.at("podSelector")).orDefault(LabelSelector.everything());
  }

  /** An absent selector of a monitor means everything, as an empty one does. */
  public static Fact<LabelSelector> ofMonitor(KubernetesObject monitor) {
    return LabelSelector.read(monitor.at("spec", "selector")).orDefault(LabelSelector.everything());
  }
}
