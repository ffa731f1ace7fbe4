package dev.prr.core.service.kubernetes.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.kubernetes.Manifests;
import dev.prr.core.service.kubernetes.Sample;
import org.junit.jupiter.api.Test;

final class QuotasTest {

  private static Sample of(String name, int replicas) {
    return Sample.deployment(name)
        .metadata("namespace: shop")
        .spec("replicas: " + replicas)
        .container("resources: { requests: { cpu: 500m, memory: 1Gi } }");
  }

  private static final String WEB = of("web", 3).yaml();

  private static String quota(String hard) {
    return "apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: shop, namespace: shop }\n"
        + "spec: { hard: { "
        + hard
        + " } }\n";
  }

  private static Fact<Boolean> room(String... documents) {
    return Manifests.of(documents).workload("web").quotaLeavesRoom();
  }

  @Test
  void everything_in_the_namespace_has_to_fit_at_its_most() {
    assertTrue(room(WEB, quota("requests.cpu: 1500m, requests.memory: 3Gi")).is(true));
    Fact<Boolean> tight = room(WEB, quota("requests.cpu: 1400m"));
    assertTrue(tight.is(false));
    assertEquals("deploy/app.yaml:9", tight.place().path() + ":" + tight.place().line());
    assertTrue(room(WEB, of("api", 1).yaml(), quota("requests.cpu: 1500m")).is(false));
    assertTrue(room(WEB, quota("memory: 2Gi")).is(false));
    assertTrue(room(WEB, quota("pods: 1")).is(true), "only amounts are compared");
  }

  @Test
  void an_autoscaler_goes_as_far_as_it_may() {
    String hpa =
        """
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: { name: web, namespace: shop }
        spec:
          scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
          minReplicas: 3
          maxReplicas: 10
        """;
    assertTrue(room(WEB, hpa, quota("requests.cpu: 4")).is(false));
    assertTrue(room(WEB, hpa, quota("requests.cpu: 5")).is(true));
  }

  @Test
  void a_quota_elsewhere_or_for_other_pods_says_nothing() {
    String other = quota("requests.cpu: 1").replace("namespace: shop", "namespace: bank");
    assertTrue(room(WEB, other).isMissing());
    String scoped = quota("requests.cpu: 1").replace("spec: {", "spec: { scopes: [BestEffort],");
    assertTrue(room(WEB, scoped).isMissing());
    assertTrue(room(WEB).isMissing());
  }

  @Test
  void environments_in_folders_of_their_own_are_not_added_up() {
    Fact<Boolean> room =
        Manifests.of()
            .file("dev/all.yaml", of("api", 9).yaml())
            .file("prod/all.yaml", WEB, quota("requests.cpu: 2"))
            .workload("web")
            .quotaLeavesRoom();
    assertTrue(room.is(true));
  }

  @Test
  void a_quota_in_a_template_leaves_it_open() {
    Fact<Boolean> room =
        Manifests.of(WEB)
            .leftOut("chart/templates/quota.yaml", "kind: ResourceQuota")
            .workload("web")
            .quotaLeavesRoom();
    assertFalse(room.isKnown() || room.isMissing());
  }
}
