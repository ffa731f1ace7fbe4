package dev.prr.core.service;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.fact.Named;
import dev.prr.core.fact.NeverEmpty;
import dev.prr.core.fact.ToldByGap;
import dev.prr.core.source.Location;
import java.time.Duration;

/**
 * Something that runs pods: Deployment, StatefulSet, DaemonSet, Rollout, Job, CronJob, Pod.
 *
 * @param servesTraffic whether a Service selects it or a main container opens a port; ports that by
 *     their name only serve metrics or health do not count
 * @param scraped whether its metrics are collected
 * @param rollsWithoutLoss whether an update keeps capacity; false for {@code Recreate}
 * @param spreadOver the domains its replicas are told to spread over; host and zone for a DaemonSet
 * @param isolatedBy the network policies that select it
 * @param hostAccess what of the host it can reach: network, pid, ipc, path
 * @param gracePeriod how long a pod may take to stop
 * @param serviceAccount it runs as; {@code default} where none is named
 * @param electsLeader whether its copies agree on one that works: an argument says so, or its
 *     account may write leases
 * @param quotaLeavesRoom whether the quota of its namespace is enough for everything there to scale
 *     as far as it may; missing where no quota was found
 * @param waitingIn the init containers that hold a pod back until something else answers
 */
@Kind("workload")
public record Workload(
    Fact<String> name,
    @ToldByGap Fact<String> kind,
    @MayBeMissing Fact<String> namespace,
    FactMap labels,
    FactMap annotations,
    Fact<Boolean> servesTraffic,
    Fact<Boolean> scraped,
    Replicas replicas,
    @MayBeMissing Fact<Autoscaler> autoscaler,
    Disruption disruption,
    Fact<Boolean> rollsWithoutLoss,
    FactList<Fact<Domain>> spreadOver,
    FactList<Fact<String>> isolatedBy,
    FactList<Fact<String>> hostAccess,
    Fact<Duration> gracePeriod,
    Fact<String> serviceAccount,
    Fact<Boolean> electsLeader,
    @MayBeMissing Fact<Boolean> quotaLeavesRoom,
    FactList<Fact<String>> waitingIn,
    Storage storage,
    Configuration configuration,
    @NeverEmpty FactList<Container> containers,
    Location place) {

  /** What can fail as one. */
  public enum Domain implements Named {
    HOST,
    ZONE,
    REGION
  }

  /**
   * How many run.
   *
   * @param declared as written in the workload
   * @param effectiveMinimum the lower bound of its autoscaler, else what is declared, else the
   *     default of 1; 1 for kinds that declare none, such as a DaemonSet
   */
  public record Replicas(@MayBeMissing Fact<Integer> declared, Fact<Integer> effectiveMinimum) {}

  /**
   * What changes the number of replicas.
   *
   * @param minimum with the default of its kind: 1 for a HorizontalPodAutoscaler, 0 for a KEDA
   *     ScaledObject
   */
  public record Autoscaler(
      Fact<String> name, Fact<Integer> minimum, @MayBeMissing Fact<Integer> maximum) {}

  /**
   * What limits voluntary disruption.
   *
   * @param budgets the PodDisruptionBudgets that select its pods
   * @param allowsDrain whether a node with one of its pods can still be drained; missing where
   *     there is no budget
   */
  public record Disruption(
      FactList<Fact<String>> budgets, @MayBeMissing Fact<Boolean> allowsDrain) {}

  /**
   * On what disks its state lies.
   *
   * @param singleNodeClaims the claims of its volumes that the pods of one node only can mount
   * @param onNode the volumes whose content stays on one node: a path of the host that may be
   *     written, a local disk, an empty directory where a database keeps its data
   * @param backedUp whether a schedule backs up its volumes; missing where it has none that last
   */
  public record Storage(
      FactList<Fact<String>> singleNodeClaims,
      FactList<Fact<String>> onNode,
      @MayBeMissing Fact<Boolean> backedUp) {}

  /**
   * What it is configured by.
   *
   * @param changeRollsOut whether a change of its ConfigMaps and Secrets replaces its pods; missing
   *     where none of them was read
   * @param secretsFromStore whether its Secrets are made out of a store; missing where it has none
   */
  public record Configuration(
      @MayBeMissing Fact<Boolean> changeRollsOut, @MayBeMissing Fact<Boolean> secretsFromStore) {}
}
