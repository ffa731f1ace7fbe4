package dev.prr.core.service.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Workload;
import dev.prr.core.service.Workload.Autoscaler;
import org.junit.jupiter.api.Test;

final class ReplicaCountsTest {
  private static final String SCALER =
      """
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata: { name: web-scaler }
      spec:
        scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
        minReplicas: 4
        maxReplicas: 9
      """;

  private static int minimum(Workload workload) {
    return workload.replicas().effectiveMinimum().ifKnown().orElseThrow();
  }

  private static int minimum(String... documents) {
    return minimum(Manifests.of(documents).workload("web"));
  }

  private static String web(String... spec) {
    Sample web = Sample.deployment("web");
    for (String entry : spec) {
      web.spec(entry);
    }
    return web.yaml();
  }

  @Test
  void without_a_word_it_is_one_and_declared_it_is_what_is_declared() {
    Workload silent = Manifests.of(web()).workload("web");
    assertEquals(1, minimum(silent));
    assertTrue(silent.replicas().declared().isMissing());
    Workload three = Manifests.of(web("replicas: 3")).workload("web");
    assertEquals(3, minimum(three));
    assertTrue(three.replicas().declared().is(3));
    assertEquals(0, minimum(web("replicas: 0")));
  }

  @Test
  void the_lower_bound_of_an_autoscaler_decides_also_over_a_declared_count() {
    Workload scaled = Manifests.of(web("replicas: 2"), SCALER).workload("web");
    assertEquals(4, minimum(scaled));
    assertEquals("deploy/app.yaml:11:16", scaled.replicas().effectiveMinimum().place().toString());
    Autoscaler autoscaler = scaled.autoscaler().ifKnown().orElseThrow();
    assertTrue(autoscaler.name().is("web-scaler"));
    assertTrue(autoscaler.maximum().is(9));
  }

  @Test
  void an_autoscaler_without_a_lower_bound_goes_down_to_one() {
    assertEquals(1, minimum(web("replicas: 5"), SCALER.replace("minReplicas: 4", "# none")));
    assertEquals(
        1,
        minimum(
            web("replicas: 5"),
            SCALER
                .replace("minReplicas: 4", "targetCPUUtilizationPercentage: 70")
                .replace("autoscaling/v2", "autoscaling/v1")));
  }

  @Test
  void an_autoscaler_of_something_else_does_not_count() {
    assertEquals(2, minimum(web("replicas: 2"), SCALER.replace("name: web }", "name: api }")));
    assertEquals(2, minimum(web("replicas: 2"), SCALER.replace("Deployment", "StatefulSet")));
    assertEquals(2, minimum(web("replicas: 2"), SCALER.replace("apps/v1", "argoproj.io/v1alpha1")));
    assertEquals(
        2,
        minimum(
            web("replicas: 2"), SCALER.replace("web-scaler }", "web-scaler, namespace: other }")));
  }

  @Test
  void a_reference_to_an_older_group_or_without_one_still_means_the_workload() {
    assertEquals(4, minimum(web(), SCALER.replace("apps/v1", "extensions/v1beta1")));
    assertEquals(4, minimum(web(), SCALER.replace("apiVersion: apps/v1, ", "")));
  }

  @Test
  void a_scaled_object_goes_down_to_nought_unless_it_says_more() {
    String keda =
        """
        apiVersion: keda.sh/v1alpha1
        kind: ScaledObject
        metadata: { name: web }
        spec: { scaleTargetRef: { name: web }, triggers: [ { type: cron } ] }
        """;
    Workload scaled = Manifests.of(web("replicas: 3"), keda).workload("web");
    assertEquals(0, minimum(scaled));
    assertTrue(scaled.autoscaler().ifKnown().orElseThrow().maximum().is(100));
    String two = keda.replace("triggers", "minReplicaCount: 2, triggers");
    assertEquals(2, minimum(web("replicas: 3"), two));
    assertEquals(0, minimum(web(), two.replace("triggers", "idleReplicaCount: 0, triggers")));
  }

  @Test
  void two_autoscalers_stop_each_other_so_that_nothing_is_known() {
    Workload torn =
        Manifests.of(web("replicas: 3"), SCALER, SCALER.replace("web-scaler", "second"))
            .workload("web");
    Fact.Unknown<?> unknown =
        assertInstanceOf(Fact.Unknown.class, torn.replicas().effectiveMinimum());
    assertEquals(Gap.Reason.AMBIGUOUS, unknown.gap().reason());
  }

  @Test
  void of_the_same_autoscaler_for_two_environments_the_nearest_counts() {
    Manifests both =
        Manifests.of()
            .file("rendered/dev/app.yaml", web())
            .file("rendered/dev/scaler.yaml", SCALER.replace("4", "1"))
            .file("rendered/prod/app.yaml", web())
            .file("rendered/prod/scaler.yaml", SCALER);
    assertEquals(1, minimum(both.workloads().get(0)));
    assertEquals(4, minimum(both.workloads().get(1)));
  }

  @Test
  void a_left_out_autoscaler_makes_the_default_unknown_but_not_what_is_declared() {
    String template = "kind: HorizontalPodAutoscaler {{ .Values.min }}";
    Workload silent = Manifests.of(web()).leftOut("chart/hpa.yaml", template).workload("web");
    assertInstanceOf(Fact.Unknown.class, silent.replicas().effectiveMinimum());
    assertInstanceOf(Fact.Unknown.class, silent.autoscaler());
    Workload declared =
        Manifests.of(web("replicas: 3")).leftOut("chart/hpa.yaml", template).workload("web");
    assertEquals(3, minimum(declared));
    Workload other = Manifests.of(web()).leftOut("chart/cm.yaml", "ConfigMap").workload("web");
    assertTrue(other.autoscaler().isMissing());
    assertEquals(1, minimum(other));
  }

  @Test
  void what_is_no_number_is_unknown() {
    assertInstanceOf(
        Fact.Unknown.class,
        Manifests.of(web("replicas: many")).workload("web").replicas().effectiveMinimum());
  }

  @Test
  void kinds_that_have_no_replicas_count_as_one() {
    Workload daemon =
        Manifests.of(Sample.of("apps/v1", "DaemonSet", "agent").yaml()).workload("agent");
    assertEquals(1, minimum(daemon));
    assertTrue(daemon.replicas().declared().isMissing());
    assertEquals("deploy/app.yaml:2:7", daemon.replicas().effectiveMinimum().place().toString());
  }
}
