package dev.prr.core.service.kubernetes;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Workload.Autoscaler;
import dev.prr.core.service.kubernetes.inventory.Inventory;
import dev.prr.core.service.kubernetes.inventory.ObjectId;
import dev.prr.core.service.kubernetes.inventory.PodOwner;
import dev.prr.core.service.kubernetes.inventory.Twins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What scales which workload: HorizontalPodAutoscalers of any version and KEDA ScaledObjects, by
 * the kind, name and group they refer to in their own namespace.
 */
final class Autoscalers {

  private static final int HPA_MINIMUM = 1;
  private static final int KEDA_MINIMUM = 0;
  private static final int KEDA_MAXIMUM = 100;

  private record Target(String home, String kind, String name) {}

  private final Map<Target, List<KubernetesObject>> byTarget = new HashMap<>();
  private final Inventory inventory;
  private final List<Gap> gaps;

  private Autoscalers(Inventory inventory) {
    this.inventory = inventory;
    inventory.all("autoscaling", "HorizontalPodAutoscaler").forEach(this::add);
    inventory.all("keda.sh", "ScaledObject").forEach(this::add);
    this.gaps = inventory.gaps("HorizontalPodAutoscaler", "ScaledObject");
  }

  static Autoscalers of(Inventory inventory) {
    return new Autoscalers(inventory);
  }

  private void add(KubernetesObject autoscaler) {
    Field reference = reference(autoscaler);
    Target target =
        new Target(
            inventory.idOf(autoscaler).home(),
            reference.at("kind").text().ifKnown().orElse("Deployment"),
            reference.at("name").text().ifKnown().orElse(""));
    byTarget.computeIfAbsent(target, key -> new ArrayList<>()).add(autoscaler);
  }

  private static Field reference(KubernetesObject autoscaler) {
    return autoscaler.at("spec", "scaleTargetRef");
  }

  /** Missing where nothing scales it, unknown where that cannot be told. */
  Fact<Autoscaler> of(PodOwner owner) {
    List<KubernetesObject> scaling = scaling(owner);
    if (scaling.size() > 1) {
      return Fact.unknown(
          Gap.Reason.AMBIGUOUS,
          "More than one autoscaler refers to this workload, which stops them all; keep one.",
          scaling.get(1).name().place());
    }
    if (!scaling.isEmpty()) {
      KubernetesObject autoscaler = scaling.get(0);
      return Fact.known(read(autoscaler), autoscaler.name().place());
    }
    return gaps.isEmpty() ? Fact.missing(owner.place()) : Fact.unknown(gaps.get(0));
  }

  private List<KubernetesObject> scaling(PodOwner owner) {
    ObjectId id = owner.id();
    List<KubernetesObject> named =
        byTarget.getOrDefault(new Target(id.home(), id.kind(), id.name()), List.of()).stream()
            .filter(autoscaler -> meansGroup(autoscaler, owner))
            .toList();
    return Twins.nearest(
        owner.place().path(), named, inventory::idOf, object -> object.root().path());
  }

  /** Without an apiVersion the reference goes by kind and name alone. */
  private static boolean meansGroup(KubernetesObject autoscaler, PodOwner owner) {
    return reference(autoscaler)
        .at("apiVersion")
        .text()
        .ifKnown()
        .map(version -> version.substring(0, Math.max(0, version.indexOf('/'))))
        .map(owner.kind()::isServedBy)
        .orElse(true);
  }

  private static Autoscaler read(KubernetesObject autoscaler) {
    Field spec = autoscaler.at("spec");
    return autoscaler.kind().equals("ScaledObject")
        ? new Autoscaler(
            autoscaler.name(),
            kedaMinimum(spec),
            spec.at("maxReplicaCount").integer().orDefault(KEDA_MAXIMUM))
        : new Autoscaler(
            autoscaler.name(),
            spec.at("minReplicas").integer().orDefault(HPA_MINIMUM),
            spec.at("maxReplicas").integer());
  }

  /** While nothing triggers it, KEDA goes down to the idle count where one is written. */
  private static Fact<Integer> kedaMinimum(Field spec) {
    Fact<Integer> idle = spec.at("idleReplicaCount").integer();
    return idle.isMissing() ? spec.at("minReplicaCount").integer().orDefault(KEDA_MINIMUM) : idle;
  }
}
