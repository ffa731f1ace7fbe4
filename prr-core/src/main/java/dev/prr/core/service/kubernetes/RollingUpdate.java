package dev.prr.core.service.kubernetes;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.kubernetes.inventory.PodOwner;

/**
 * Whether an update of a workload keeps at least one of its pods running, with the defaults of each
 * kind. Kinds that are not updated in turn (a bare Pod, a ReplicaSet) do not; jobs have nothing to
 * keep up.
 */
final class RollingUpdate {

  private static final Share QUARTER = new Share(25, true);
  private static final Share ONE = new Share(1, false);

  private RollingUpdate() {}

  static Fact<Boolean> keepsCapacity(PodOwner owner, Fact<Integer> replicas) {
    Field spec = owner.object().at("spec");
    return switch (owner.kind()) {
      case DEPLOYMENT -> surging(spec.at("strategy"), "rollingUpdate", replicas);
      case DEPLOYMENT_CONFIG -> surging(spec.at("strategy"), "rollingParams", replicas);
      case ROLLOUT -> rollout(spec.at("strategy"), replicas);
      case STATEFUL_SET -> inTurn(spec.at("updateStrategy"), replicas);
      case DAEMON_SET -> onEachNode(spec.at("updateStrategy"));
      case JOB, CRON_JOB -> Fact.known(true, owner.place());
      case POD, REPLICA_SET, REPLICATION_CONTROLLER ->
          Fact.known(false, owner.object().at("kind").place());
    };
  }

  /** A blue-green update starts all new pods first; a canary goes as a Deployment does. */
  private static Fact<Boolean> rollout(Field strategy, Fact<Integer> replicas) {
    return strategy.at("blueGreen").isPresent()
        ? Fact.known(true, strategy.at("blueGreen").place())
        : surging(strategy, "canary", replicas);
  }

  private static Fact<Boolean> surging(Field strategy, String key, Fact<Integer> replicas) {
    Field type = strategy.at("type");
    if (type.text().is("Recreate")) {
      return Fact.known(false, type.place());
    }
    Field gone = strategy.at(key, "maxUnavailable");
    Fact<Share> more = share(strategy.at(key, "maxSurge"), QUARTER);
    return gone.isPresent() || !more.is(QUARTER)
        ? share(gone, QUARTER)
            .flatMap(g -> more.flatMap(m -> replicas.map(n -> leavesOne(g, m, n))))
            .flatMap(keeps -> Fact.known(keeps, gone.place()))
        : Fact.known(true, strategy.place());
  }

  /** With neither a pod more nor a pod less nothing could move, so one pod goes all the same. */
  private static boolean leavesOne(Share gone, Share more, int replicas) {
    int pods = Math.max(1, replicas);
    int unavailable = gone.roundedDownOf(pods);
    boolean stuck = unavailable == 0 && more.roundedUpOf(pods) == 0;
    return (stuck ? 1 : unavailable) < pods;
  }

  /** One pod after the other unless more may go at once. */
  private static Fact<Boolean> inTurn(Field strategy, Fact<Integer> replicas) {
    Field gone = strategy.at("rollingUpdate", "maxUnavailable");
    return share(gone, ONE)
        .flatMap(g -> replicas.map(n -> Math.max(1, g.roundedUpOf(n)) < n))
        .flatMap(keeps -> Fact.known(keeps, gone.isPresent() ? gone.place() : replicas.place()));
  }

  /** Each node loses its pod for a while; what matters is that not all do at once. */
  private static Fact<Boolean> onEachNode(Field strategy) {
    Field gone = strategy.at("rollingUpdate", "maxUnavailable");
    return share(gone, ONE).map(g -> !(g.isPercent() && g.number() >= 100));
  }

  private static Fact<Share> share(Field field, Share byDefault) {
    return field.parsed(Share::parse, Share.EXPECTED).orDefault(byDefault);
  }
}
