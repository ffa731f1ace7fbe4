package dev.prr.core.service.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Container;
import dev.prr.core.service.Platform;
import dev.prr.core.service.Workload;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WorkloadsTest {

  private static List<String> kindsAndNames(Manifests manifests) {
    return manifests.workloads().stream()
        .map(w -> w.kind().ifKnown().orElse("?") + " " + w.name().ifKnown().orElse("?"))
        .toList();
  }

  private static List<String> containers(Workload workload) {
    return workload.containers().items().stream()
        .map(container -> container.name().ifKnown().orElse("?"))
        .toList();
  }

  @Test
  void every_kind_that_runs_pods_is_a_workload_in_every_version_it_had() {
    assertEquals(
        List.of(
            "Deployment a", "Deployment b", "StatefulSet c", "DaemonSet d", "Rollout e", "Job f"),
        kindsAndNames(
            Manifests.of(
                Sample.deployment("a").yaml(),
                Sample.of("extensions/v1beta1", "Deployment", "b").yaml(),
                Sample.of("apps/v1beta1", "StatefulSet", "c").yaml(),
                Sample.of("apps/v1", "DaemonSet", "d").yaml(),
                Sample.of("argoproj.io/v1alpha1", "Rollout", "e").yaml(),
                Sample.of("batch/v1", "Job", "f").yaml())));
  }

  @Test
  void a_kind_of_another_group_that_sounds_alike_is_none() {
    assertEquals(
        List.of(),
        kindsAndNames(
            Manifests.of(
                Sample.of("acme.dev/v1", "Deployment", "a").yaml(),
                Sample.of("v1", "StatefulSet", "b").yaml())));
  }

  @Test
  void each_kind_keeps_its_pods_at_its_own_place() {
    Manifests manifests =
        Manifests.of(
            """
            apiVersion: v1
            kind: Pod
            metadata: { name: bare, labels: { app: bare } }
            spec: { terminationGracePeriodSeconds: 7, containers: [ { name: one, image: a } ] }
            """,
            """
            apiVersion: batch/v1
            kind: CronJob
            metadata: { name: nightly }
            spec:
              schedule: 0 3 * * *
              jobTemplate:
                spec:
                  template:
                    spec:
                      terminationGracePeriodSeconds: 8
                      containers: [ { name: two, image: a } ]
            """);
    assertEquals(List.of("one"), containers(manifests.workload("bare")));
    assertEquals(List.of("two"), containers(manifests.workload("nightly")));
    assertTrue(manifests.workload("bare").gracePeriod().is(Duration.ofSeconds(7)));
    assertTrue(manifests.workload("nightly").gracePeriod().is(Duration.ofSeconds(8)));
  }

  @Test
  void what_a_controller_made_is_not_counted_again() {
    String owned = "ownerReferences: [ { kind: Deployment, name: web, uid: 1 } ]";
    assertEquals(
        List.of("ReplicaSet alone"),
        kindsAndNames(
            Manifests.of(
                Sample.of("apps/v1", "ReplicaSet", "web-5d4").metadata(owned).yaml(),
                Sample.of("apps/v1", "ReplicaSet", "alone").yaml())));
  }

  @Test
  void a_rollout_and_the_deployment_it_takes_its_pods_from_are_one_workload() {
    Manifests manifests =
        Manifests.of(
            Sample.deployment("web")
                .spec("replicas: 0")
                .pod("terminationGracePeriodSeconds: 45")
                .yaml(),
            """
            apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            metadata: { name: web-rollout }
            spec:
              replicas: 4
              workloadRef: { apiVersion: apps/v1, kind: Deployment, name: web }
            """,
            """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: { name: web }
            spec: { maxUnavailable: 1, selector: { matchLabels: { app: web } } }
            """);
    assertEquals(List.of("Rollout web-rollout"), kindsAndNames(manifests));
    Workload rollout = manifests.workload("web-rollout");
    assertTrue(rollout.replicas().effectiveMinimum().is(4));
    assertEquals(List.of("web"), containers(rollout));
    assertTrue(rollout.gracePeriod().is(Duration.ofSeconds(45)));
    assertTrue(rollout.disruption().allowsDrain().is(true));
  }

  @Test
  void a_rollout_whose_template_lies_elsewhere_is_unknown_in_all_that_hangs_on_it() {
    Workload rollout =
        Manifests.of(
                """
                apiVersion: argoproj.io/v1alpha1
                kind: Rollout
                metadata: { name: web }
                spec: { replicas: 4, workloadRef: { kind: Deployment, name: gone } }
                """)
            .workload("web");
    assertTrue(rollout.replicas().effectiveMinimum().is(4));
    assertFalse(rollout.containers().isComplete());
    assertFalse(rollout.hostAccess().isComplete());
    assertFalse(rollout.spreadOver().isComplete());
    assertFalse(rollout.isolatedBy().isComplete());
    assertInstanceOf(Fact.Unknown.class, rollout.gracePeriod());
    assertInstanceOf(Fact.Unknown.class, rollout.disruption().allowsDrain());
    assertInstanceOf(Fact.Unknown.class, rollout.servesTraffic());
    assertInstanceOf(Fact.Unknown.class, rollout.scraped());
    assertEquals(Gap.Reason.ELSEWHERE, rollout.containers().gap().map(Gap::reason).orElseThrow());
  }

  @Test
  void a_workload_points_at_its_name_and_a_container_at_its_own() {
    Workload web = Manifests.of(Sample.deployment("web").yaml()).workload("web");
    assertEquals("deploy/app.yaml:3:19", web.place().toString());
    Container container = web.containers().items().get(0);
    assertEquals(container.name().place(), container.place());
    assertEquals(4, container.place().line());
  }

  @Test
  void a_pod_stops_within_thirty_seconds_unless_it_says_more() {
    assertTrue(
        Manifests.of(Sample.deployment("web").yaml())
            .workload("web")
            .gracePeriod()
            .is(Duration.ofSeconds(30)));
  }

  @Test
  void a_workload_without_containers_is_not_taken_for_one_that_has_none() {
    Workload patch =
        Manifests.of("apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: {}\n")
            .workload("web");
    assertFalse(patch.containers().isComplete());
  }

  @Test
  void on_another_platform_there_are_none_and_nothing_is_missing() {
    Manifests stray = Manifests.of(Sample.deployment("web").yaml());
    for (Platform other : List.of(Platform.VM, Platform.SERVERLESS, Platform.NONE)) {
      FactList<Workload> none =
          Workloads.of(stray.on(other).leftOut("a.yaml", "kind: Deployment").scope());
      assertEquals(List.of(), none.items());
      assertTrue(none.isComplete());
    }
  }

  @Test
  void a_declared_platform_of_which_nothing_was_found_is_incomplete() {
    FactList<Workload> nothing = Workloads.of(Manifests.of("a: b").on(Platform.KUBERNETES).scope());
    assertEquals(Gap.Reason.ELSEWHERE, nothing.gap().map(Gap::reason).orElseThrow());
    assertEquals("prr.yaml:3:9", nothing.gap().map(Gap::place).orElseThrow().toString());
    assertTrue(Workloads.of(Manifests.of("a: b").scope()).isComplete());
    assertTrue(
        Workloads.of(Manifests.of(Sample.deployment("web").yaml()).on(Platform.KUBERNETES).scope())
            .isComplete());
  }

  @Test
  void a_left_out_file_that_may_hold_a_workload_makes_the_list_incomplete() {
    Manifests web = Manifests.of(Sample.deployment("web").yaml());
    assertTrue(Workloads.of(web.leftOut("notes.yaml", "kind: ConfigMap {{").scope()).isComplete());
    assertFalse(
        Workloads.of(web.leftOut("chart/web.yaml", "kind: StatefulSet {{").scope()).isComplete());
  }

  @Test
  void a_workload_without_a_namespace_has_none() {
    Manifests manifests =
        Manifests.of(
            Sample.deployment("a").yaml(), Sample.deployment("b").metadata("namespace: x").yaml());
    assertTrue(manifests.workload("a").namespace().isMissing());
    assertTrue(manifests.workload("b").namespace().is("x"));
  }
}
