package dev.prr.core.service.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IsolationTest {
  private static final String WEB = Sample.deployment("web").yaml();

  private static String policy(String apiVersion, String kind, String spec) {
    return "apiVersion: %s\nkind: %s\nmetadata: { name: guard }\nspec: { %s }\n"
        .formatted(apiVersion, kind, spec);
  }

  private static String networkPolicy(String spec) {
    return policy("networking.k8s.io/v1", "NetworkPolicy", spec);
  }

  private static FactList<Fact<String>> of(String... documents) {
    return Manifests.of(documents).workload("web").isolatedBy();
  }

  private static List<String> names(String... documents) {
    return of(documents).items().stream().map(name -> name.ifKnown().orElse("?")).toList();
  }

  @Test
  void a_policy_isolates_the_pods_it_selects() {
    assertEquals(
        List.of("guard"), names(WEB, networkPolicy("podSelector: { matchLabels: { app: web } }")));
    assertEquals(
        List.of(), names(WEB, networkPolicy("podSelector: { matchLabels: { app: api } }")));
  }

  @Test
  void a_policy_without_labels_isolates_its_whole_namespace() {
    assertEquals(List.of("guard"), names(WEB, networkPolicy("podSelector: {}")));
    assertEquals(List.of("guard"), names(WEB, networkPolicy("policyTypes: [Ingress]")));
    String elsewhere = networkPolicy("podSelector: {}").replace("guard", "guard, namespace: x");
    assertEquals(List.of(), names(WEB, elsewhere));
  }

  @Test
  void a_policy_of_cilium_counts() {
    String cilium =
        policy(
            "cilium.io/v2",
            "CiliumNetworkPolicy",
            "endpointSelector: { matchLabels: { 'k8s:app': web } }");
    assertEquals(List.of("guard"), names(WEB, cilium));
  }

  @Test
  void a_policy_of_calico_may_apply_and_is_not_read() {
    String calico = policy("projectcalico.org/v3", "NetworkPolicy", "selector: app == 'web'");
    assertFalse(of(WEB, calico).isComplete());
    assertTrue(of(WEB, calico.replace("guard", "guard, namespace: x")).isComplete());
    assertFalse(of(WEB, calico.replace("NetworkPolicy", "GlobalNetworkPolicy")).isComplete());
  }

  @Test
  void a_left_out_policy_makes_the_list_incomplete() {
    assertFalse(
        Manifests.of(WEB)
            .leftOut("chart/np.yaml", "kind: NetworkPolicy")
            .workload("web")
            .isolatedBy()
            .isComplete());
    assertTrue(of(WEB).isComplete());
  }
}
