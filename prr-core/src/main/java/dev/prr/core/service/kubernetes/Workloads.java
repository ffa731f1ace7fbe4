package dev.prr.core.service.kubernetes;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Platform;
import dev.prr.core.service.Scope;
import dev.prr.core.service.Workload;
import dev.prr.core.service.Workload.Autoscaler;
import dev.prr.core.service.Workload.Domain;
import dev.prr.core.service.Workload.Replicas;
import dev.prr.core.service.kubernetes.estate.Configuring;
import dev.prr.core.service.kubernetes.estate.Disks;
import dev.prr.core.service.kubernetes.estate.Leadership;
import dev.prr.core.service.kubernetes.estate.Quotas;
import dev.prr.core.service.kubernetes.inventory.Inventory;
import dev.prr.core.service.kubernetes.inventory.PodOwner;
import dev.prr.core.service.kubernetes.inventory.WorkloadKind;
import dev.prr.core.service.kubernetes.pod.Containers;
import dev.prr.core.service.kubernetes.pod.HostAccess;
import dev.prr.core.service.kubernetes.pod.Spread;
import dev.prr.core.service.kubernetes.pod.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the workloads of a service out of its Kubernetes objects. */
public final class Workloads {

  private static final Duration DEFAULT_GRACE = Duration.ofSeconds(30);

  private final Map<PodOwner, Fact<Autoscaler>> autoscalers = new HashMap<>();
  private final Map<PodOwner, Replicas> replicas = new HashMap<>();
  private final Budgets budgets;
  private final Traffic traffic;
  private final Scraping scraping;
  private final Isolation isolation;
  private final Leadership leadership;
  private final Quotas quotas;
  private final Disks disks;
  private final Configuring configuring;

  private Workloads(Inventory inventory) {
    Autoscalers scaling = Autoscalers.of(inventory);
    for (PodOwner owner : inventory.podOwners()) {
      Fact<Autoscaler> autoscaler = scaling.of(owner);
      autoscalers.put(owner, autoscaler);
      replicas.put(owner, ReplicaCounts.of(owner, autoscaler));
    }
    this.budgets = new Budgets(inventory, owner -> replicasOf(owner).effectiveMinimum());
    this.traffic = new Traffic(inventory);
    this.scraping = new Scraping(inventory);
    this.isolation = new Isolation(inventory);
    this.leadership = new Leadership(inventory);
    this.quotas = new Quotas(inventory, this::most);
    this.disks = new Disks(inventory);
    this.configuring = new Configuring(inventory);
  }

  /**
   * All that run pods, in order of path and place. None where the service is said to run on
   * something else; incomplete where a left-out file may hold one, or where the service is said to
   * run on Kubernetes and nothing was found.
   */
  public static FactList<Workload> of(Scope scope) {
    if (scope.platform().filter(platform -> platform != Platform.KUBERNETES).isPresent()) {
      return FactList.complete(List.of(), scope.descriptor());
    }
    Inventory inventory = Inventory.of(scope);
    Workloads workloads = new Workloads(inventory);
    List<Workload> found = inventory.podOwners().stream().map(workloads::read).toList();
    List<Gap> gaps = new ArrayList<>(inventory.gaps(WorkloadKind.WORDS.toArray(String[]::new)));
    if (found.isEmpty() && scope.platform().isPresent()) {
      gaps.add(nothingFound(scope));
    }
    return new FactList<>(found, gaps, scope.descriptor());
  }

  private static Gap nothingFound(Scope scope) {
    return new Gap(
        Gap.Reason.ELSEWHERE,
        "The service is declared to run on Kubernetes, but no workload of it was found; name the"
            + " folder or checkout that holds its manifests under spec.sources.",
        scope.descriptor());
  }

  private Workload read(PodOwner owner) {
    Replicas counts = replicasOf(owner);
    return new Workload(
        owner.object().name(),
        owner.object().at("kind").text(),
        owner.object().namespace(),
        owner.object().labels(),
        owner.object().annotations(),
        traffic.reaches(owner),
        scraping.reaches(owner),
        counts,
        autoscalerOf(owner),
        budgets.of(owner),
        RollingUpdate.keepsCapacity(owner, counts.effectiveMinimum()),
        spread(owner),
        isolation.of(owner),
        HostAccess.of(owner.pod()),
        gracePeriod(owner),
        serviceAccount(owner),
        leadership.of(owner),
        quotas.leaveRoom(owner),
        Waiting.in(owner.pod()),
        disks.of(owner),
        configuring.of(owner),
        Containers.of(owner.pod()),
        owner.place());
  }

  /** A DaemonSet is on every node and so in every zone by nature. */
  private static FactList<Fact<Domain>> spread(PodOwner owner) {
    if (owner.kind() != WorkloadKind.DAEMON_SET) {
      return Spread.of(owner);
    }
    Fact<String> kind = owner.object().at("kind").text();
    return FactList.complete(
        List.of(kind.map(k -> Domain.HOST), kind.map(k -> Domain.ZONE)), kind.place());
  }

  private static Fact<Duration> gracePeriod(PodOwner owner) {
    return owner
        .pod()
        .at("terminationGracePeriodSeconds")
        .integer()
        .map(Duration::ofSeconds)
        .orDefault(DEFAULT_GRACE);
  }

  /** Under its name, or the one it had before; {@code default} where neither is written. */
  private static Fact<String> serviceAccount(PodOwner owner) {
    Fact<String> name = owner.pod().at("serviceAccountName").text();
    Fact<String> former = owner.pod().at("serviceAccount").text();
    return (name.isMissing() && former.isKnown() ? former : name).orDefault("default");
  }

  /** How many pods it may have: as far as its autoscaler goes, else as many as it has at least. */
  private Fact<Integer> most(PodOwner owner) {
    return autoscalerOf(owner)
        .fold(
            known -> known.value().maximum(),
            missing -> replicasOf(owner).effectiveMinimum(),
            unknown -> Fact.unknown(unknown.gap()));
  }

  private Replicas replicasOf(PodOwner owner) {
    return Optional.ofNullable(replicas.get(owner)).orElseThrow();
  }

  private Fact<Autoscaler> autoscalerOf(PodOwner owner) {
    return Optional.ofNullable(autoscalers.get(owner)).orElseThrow();
  }
}
