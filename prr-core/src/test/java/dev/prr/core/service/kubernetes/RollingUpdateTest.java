package dev.prr.core.service.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import org.junit.jupiter.api.Test;

final class RollingUpdateTest {

  private static Fact<Boolean> of(Sample sample) {
    return Manifests.of(sample.yaml()).workload("web").rollsWithoutLoss();
  }

  private static Fact<Boolean> deployment(int replicas, String strategy) {
    return of(Sample.deployment("web").spec("replicas: " + replicas).spec("strategy: " + strategy));
  }

  private static Fact<Boolean> statefulSet(int replicas, String spec) {
    return of(Sample.of("apps/v1", "StatefulSet", "web").spec("replicas: " + replicas).spec(spec));
  }

  @Test
  void the_default_of_a_deployment_keeps_capacity() {
    assertTrue(of(Sample.deployment("web")).is(true));
    assertTrue(deployment(1, "{ type: RollingUpdate }").is(true));
  }

  @Test
  void recreate_loses_it_and_the_finding_points_at_the_word() {
    Fact<Boolean> recreate = deployment(3, "{ type: Recreate }");
    assertTrue(recreate.is(false));
    assertEquals("deploy/app.yaml:4:40", recreate.place().toString());
  }

  @Test
  void as_many_unavailable_as_there_are_lose_it() {
    assertTrue(deployment(2, "{ rollingUpdate: { maxUnavailable: 1 } }").is(true));
    assertTrue(deployment(1, "{ rollingUpdate: { maxUnavailable: 1 } }").is(false));
    assertTrue(deployment(4, "{ rollingUpdate: { maxUnavailable: 100% } }").is(false));
    assertTrue(deployment(4, "{ rollingUpdate: { maxUnavailable: 99% } }").is(true));
  }

  @Test
  void a_percentage_rounds_down_for_what_may_go() {
    assertTrue(deployment(1, "{ rollingUpdate: { maxUnavailable: 50% } }").is(true));
  }

  @Test
  void with_no_pod_more_and_no_pod_less_one_goes_all_the_same() {
    String stuck = "{ rollingUpdate: { maxUnavailable: 25%, maxSurge: 0 } }";
    assertTrue(deployment(1, stuck).is(false));
    assertTrue(deployment(2, stuck).is(true));
  }

  @Test
  void a_stateful_set_goes_one_by_one() {
    assertTrue(statefulSet(3, "serviceName: web").is(true));
    assertTrue(statefulSet(1, "serviceName: web").is(false));
    assertTrue(
        statefulSet(3, "updateStrategy: { rollingUpdate: { maxUnavailable: 3 } }").is(false));
  }

  @Test
  void a_daemon_set_loses_it_only_where_all_nodes_go_at_once() {
    Sample daemon = Sample.of("apps/v1", "DaemonSet", "web");
    assertTrue(of(daemon).is(true));
    assertTrue(
        of(daemon.spec("updateStrategy: { rollingUpdate: { maxUnavailable: 100% } }")).is(false));
  }

  @Test
  void rollouts_go_like_deployments_or_start_the_new_pods_first() {
    Sample canary = Sample.of("argoproj.io/v1alpha1", "Rollout", "web");
    assertTrue(of(canary.spec("strategy: { canary: { maxUnavailable: 1 } }")).is(false));
    Sample green = Sample.of("argoproj.io/v1alpha1", "Rollout", "web");
    assertTrue(of(green.spec("strategy: { blueGreen: { activeService: web } }")).is(true));
  }

  @Test
  void what_nobody_updates_in_turn_loses_it() {
    assertTrue(of(Sample.of("apps/v1", "ReplicaSet", "web")).is(false));
    assertTrue(of(Sample.of("batch/v1", "Job", "web")).is(true));
  }

  @Test
  void a_bound_that_is_none_is_unknown() {
    assertInstanceOf(
        Fact.Unknown.class, deployment(2, "{ rollingUpdate: { maxUnavailable: some } }"));
  }
}
