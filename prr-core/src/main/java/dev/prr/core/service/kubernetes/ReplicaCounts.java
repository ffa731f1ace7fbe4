package dev.prr.core.service.kubernetes;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Workload.Autoscaler;
import dev.prr.core.service.Workload.Replicas;
import dev.prr.core.service.kubernetes.inventory.PodOwner;

/**
 * How many pods a workload has at least. An autoscaler decides where there is one, whatever the
 * workload declares. Kinds without {@code spec.replicas} count as one: a pod or a job is one, and a
 * DaemonSet has one on each node, of which a cluster has at least one.
 */
final class ReplicaCounts {

  private static final int DEFAULT = 1;

  private ReplicaCounts() {}

  static Replicas of(PodOwner owner, Fact<Autoscaler> autoscaler) {
    if (!owner.kind().scales()) {
      return new Replicas(
          Fact.missing(owner.place()), Fact.known(DEFAULT, owner.object().at("kind").place()));
    }
    Fact<Integer> declared = owner.object().at("spec", "replicas").integer();
    return new Replicas(declared, minimum(declared, autoscaler));
  }

  private static Fact<Integer> minimum(Fact<Integer> declared, Fact<Autoscaler> autoscaler) {
    return autoscaler.fold(
        known -> known.value().minimum(),
        missing -> declared.orDefault(DEFAULT),
        unknown ->
            declared.isMissing() || unknown.gap().reason() == Gap.Reason.AMBIGUOUS
                ? Fact.unknown(unknown.gap())
                : declared);
  }
}
