package dev.prr.core.service.kubernetes.inventory;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.document.Field;
import java.util.List;
import java.util.Optional;

/** The kinds that run pods, with the groups that ever served them. */
public enum WorkloadKind {
  DEPLOYMENT("Deployment", "apps", "extensions", true),
  STATEFUL_SET("StatefulSet", "apps", "apps", true),
  DAEMON_SET("DaemonSet", "apps", "extensions", false),
  REPLICA_SET("ReplicaSet", "apps", "extensions", true),
  REPLICATION_CONTROLLER("ReplicationController", "", "", true),
  DEPLOYMENT_CONFIG("DeploymentConfig", "apps.openshift.io", "apps.openshift.io", true),
  ROLLOUT("Rollout", "argoproj.io", "argoproj.io", true),
  JOB("Job", "batch", "extensions", false),
  CRON_JOB("CronJob", "batch", "batch", false),
  POD("Pod", "", "", false);

  /** Words one of which any left-out file with a workload would hold. */
  public static final List<String> WORDS =
      List.of(
          "Deployment",
          "StatefulSet",
          "DaemonSet",
          "ReplicaSet",
          "Rollout",
          "CronJob",
          "containers:");

  private final String kind;
  private final String group;
  private final String formerGroup;
  private final boolean scales;

  WorkloadKind(String kind, String group, String formerGroup, boolean scales) {
    this.kind = kind;
    this.group = group;
    this.formerGroup = formerGroup;
    this.scales = scales;
  }

  /** Empty for an object that runs no pods itself. */
  static Optional<WorkloadKind> of(KubernetesObject object) {
    for (WorkloadKind candidate : values()) {
      if (candidate.kind.equals(object.kind()) && candidate.isServedBy(object.group())) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** Whether its number of pods is written in {@code spec.replicas}. */
  public boolean scales() {
    return scales;
  }

  /** Whether it runs to an end instead of running all the time. */
  public boolean ends() {
    return this == JOB || this == CRON_JOB;
  }

  /**
   * Whether a reference to this group means the kind; some kinds have moved from one group to
   * another.
   */
  public boolean isServedBy(String other) {
    return group.equals(other) || formerGroup.equals(other);
  }

  /** Where the labels and the spec of its pods are written. */
  Field template(KubernetesObject object) {
    return switch (this) {
      case POD -> object.at();
      case CRON_JOB -> object.at("spec", "jobTemplate", "spec", "template");
      default -> object.at("spec", "template");
    };
  }
}
