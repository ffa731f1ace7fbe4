package dev.prr.core.service.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.Workload.Disruption;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BudgetsTest {

  private static String web(int replicas) {
    return Sample.deployment("web").spec("replicas: " + replicas).yaml();
  }

  private static String budget(String name, String spec) {
    return """
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: { name: %s }
        spec: { %s }
        """
        .formatted(name, spec);
  }

  private static String onWeb(String bound) {
    return budget("web", bound + ", selector: { matchLabels: { app: web } }");
  }

  private static Disruption of(String... documents) {
    return Manifests.of(documents).workload("web").disruption();
  }

  private static boolean drains(int replicas, String bound) {
    return of(web(replicas), onWeb(bound)).allowsDrain().ifKnown().orElseThrow();
  }

  private static List<String> names(Disruption disruption) {
    return disruption.budgets().items().stream().map(name -> name.ifKnown().orElse("?")).toList();
  }

  @Test
  void without_a_budget_there_is_nothing_to_say_about_draining() {
    Disruption none = of(web(2));
    assertEquals(List.of(), names(none));
    assertTrue(none.budgets().isComplete());
    assertTrue(none.allowsDrain().isMissing());
  }

  @Test
  void one_pod_more_than_must_be_available_lets_a_node_drain() {
    assertTrue(drains(2, "minAvailable: 1"));
    assertFalse(drains(1, "minAvailable: 1"));
    assertFalse(drains(2, "minAvailable: 2"));
    assertFalse(drains(2, "minAvailable: 3"));
    assertTrue(drains(1, "minAvailable: 0"));
  }

  @Test
  void a_percentage_that_must_be_available_rounds_up() {
    assertTrue(drains(2, "minAvailable: 50%"));
    assertFalse(drains(2, "minAvailable: 51%"));
    assertFalse(drains(3, "minAvailable: 67%"), "67 % of three are three");
    assertTrue(drains(3, "minAvailable: 66%"));
    assertFalse(drains(10, "minAvailable: 100%"));
  }

  @Test
  void anything_but_nought_may_be_unavailable() {
    assertFalse(drains(3, "maxUnavailable: 0"));
    assertFalse(drains(3, "maxUnavailable: 0%"));
    assertTrue(drains(1, "maxUnavailable: 1"));
    assertTrue(drains(3, "maxUnavailable: 1%"), "one per cent of three rounds up to one");
  }

  @Test
  void a_budget_without_a_bound_allows_nothing_and_one_with_both_is_unknown() {
    assertTrue(of(web(3), budget("b", "selector: {}")).allowsDrain().is(false));
    assertInstanceOf(
        Fact.Unknown.class, of(web(3), onWeb("minAvailable: 1, maxUnavailable: 1")).allowsDrain());
    assertInstanceOf(Fact.Unknown.class, of(web(3), onWeb("minAvailable: most")).allowsDrain());
  }

  @Test
  void the_lower_bound_of_the_autoscaler_counts_not_what_is_declared() {
    String scaler =
        """
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: { name: web }
        spec: { scaleTargetRef: { kind: Deployment, name: web }, minReplicas: 1, maxReplicas: 5 }
        """;
    assertTrue(of(web(3), onWeb("minAvailable: 1"), scaler).allowsDrain().is(false));
  }

  @Test
  void a_finding_points_at_the_bound_first() {
    Fact<Boolean> drains = of(web(1), onWeb("minAvailable: 1")).allowsDrain();
    assertEquals("deploy/app.yaml:9:23", drains.place().toString());
  }

  @Test
  void two_budgets_on_one_pod_refuse_every_eviction() {
    Disruption two =
        of(
            web(5),
            budget("a", "maxUnavailable: 1, selector: { matchLabels: { app: web } }"),
            budget("b", "maxUnavailable: 1, selector: {}"));
    assertEquals(List.of("a", "b"), names(two));
    assertTrue(two.allowsDrain().is(false));
  }

  @Test
  void a_budget_counts_the_pods_of_all_workloads_it_selects() {
    String shared = budget("all", "minAvailable: 1, selector: {}");
    String other = Sample.deployment("api").spec("replicas: 1").yaml();
    assertTrue(of(web(1), shared).allowsDrain().is(false));
    assertTrue(of(web(1), other, shared).allowsDrain().is(true));
  }

  @Test
  void pod_labels_of_the_template_are_matched_not_those_of_the_workload() {
    String labelled = Sample.deployment("web").metadata("labels: { role: front }").yaml();
    String byRole = budget("b", "maxUnavailable: 1, selector: { matchLabels: { role: front } }");
    assertEquals(List.of(), names(of(labelled, byRole)));
    String template = Sample.deployment("web").label("role: front").yaml();
    assertEquals(List.of("b"), names(of(template, byRole)));
  }

  @Test
  void expressions_count_like_labels() {
    String selector =
        "maxUnavailable: 1, selector: { matchExpressions: [ { key: app, operator: NotIn, values:"
            + " [%s] } ] }";
    assertEquals(List.of("b"), names(of(web(2), budget("b", selector.formatted("api")))));
    assertEquals(List.of(), names(of(web(2), budget("b", selector.formatted("web")))));
  }

  @Test
  void an_empty_selector_means_all_in_v1_and_none_in_v1beta1() {
    String all = budget("b", "maxUnavailable: 1, selector: {}");
    assertEquals(List.of("b"), names(of(web(2), all)));
    assertEquals(List.of(), names(of(web(2), all.replace("policy/v1", "policy/v1beta1"))));
    assertEquals(List.of(), names(of(web(2), budget("b", "maxUnavailable: 1"))));
  }

  @Test
  void a_budget_of_another_namespace_guards_nothing_here() {
    String elsewhere =
        onWeb("maxUnavailable: 1").replace("name: web }", "name: web, namespace: x }");
    assertEquals(List.of(), names(of(web(2), elsewhere)));
    assertEquals(List.of("web"), names(of(web(2), elsewhere.replace(": x }", ": default }"))));
  }

  @Test
  void a_left_out_budget_makes_its_absence_unknown_but_not_one_that_was_found() {
    String template = "kind: PodDisruptionBudget {{ }}";
    Disruption none =
        Manifests.of(web(2)).leftOut("chart/pdb.yaml", template).workload("web").disruption();
    assertFalse(none.budgets().isComplete());
    assertInstanceOf(Fact.Unknown.class, none.allowsDrain());
    Disruption found =
        Manifests.of(web(2), onWeb("maxUnavailable: 1"))
            .leftOut("chart/pdb.yaml", template)
            .workload("web")
            .disruption();
    assertTrue(found.allowsDrain().is(true));
  }

  @Test
  void a_selector_that_cannot_be_read_may_mean_anything() {
    Disruption odd = of(web(2), budget("b", "maxUnavailable: 1, selector: { app: web }"));
    assertFalse(odd.budgets().isComplete());
    assertInstanceOf(Fact.Unknown.class, odd.allowsDrain());
  }

  @Test
  void a_drain_passes_over_daemon_sets() {
    String agent = Sample.of("apps/v1", "DaemonSet", "web").yaml();
    assertTrue(of(agent, onWeb("maxUnavailable: 0")).allowsDrain().is(true));
  }

  @Test
  void the_same_budget_for_two_environments_is_one_budget() {
    Manifests both =
        Manifests.of()
            .file("rendered/dev/all.yaml", web(1), onWeb("minAvailable: 1"))
            .file("rendered/prod/all.yaml", web(3), onWeb("minAvailable: 2"));
    assertTrue(both.workloads().get(0).disruption().allowsDrain().is(false));
    assertTrue(both.workloads().get(1).disruption().allowsDrain().is(true));
  }
}
