package dev.prr.core.service.kubernetes.estate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.kubernetes.Manifests;
import dev.prr.core.service.kubernetes.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LeadershipTest {

  private static final String WEB =
      Sample.deployment("web").metadata("namespace: shop").pod("serviceAccountName: web").yaml();

  private static Fact<Boolean> of(String... documents) {
    return Manifests.of(documents).workload("web").electsLeader();
  }

  private static Fact<Boolean> with(String container) {
    return of(Sample.deployment("web").container(container).yaml());
  }

  private static String role(String kind, String rule) {
    return """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: %s
    metadata: { name: lease%s }
    rules: [ { %s } ]
    """
        .formatted(kind, kind.equals("Role") ? ", namespace: shop" : "", rule);
  }

  private static String binding(String kind, String roleKind, String subject) {
    return """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: %s
    metadata: { name: web%s }
    roleRef: { kind: %s, name: lease }
    subjects: [ { kind: ServiceAccount, %s } ]
    """
        .formatted(kind, kind.equals("RoleBinding") ? ", namespace: shop" : "", roleKind, subject);
  }

  private static final String LEASES =
      "apiGroups: [coordination.k8s.io], resources: [leases], verbs: [get, update]";

  @Test
  void an_argument_or_a_variable_says_so() {
    assertTrue(with("args: [--leader-elect]").is(true));
    assertTrue(with("args: ['--leader-elect=true']").is(true));
    assertTrue(with("command: [manager, --enable-leader-election]").is(true));
    assertTrue(with("env: [ { name: LEADER_ELECTION_ENABLED, value: 'true' } ]").is(true));
    assertTrue(with("args: ['--leader-elect=false']").is(false));
    assertTrue(with("env: [ { name: LEADER_ELECT, value: 'false' } ]").is(false));
    assertTrue(with("args: [--leader, --elect]").is(false));
    assertTrue(with("args: 7").is(false));
  }

  @Test
  void an_account_that_may_write_leases_is_a_sign() {
    String own = binding("RoleBinding", "Role", "name: web");
    assertTrue(of(WEB, role("Role", LEASES), own).is(true));
    assertTrue(of(WEB, own).is(false));
    assertTrue(of(WEB, role("Role", LEASES.replace("get, update", "get, list")), own).is(false));
    assertTrue(of(WEB, role("Role", LEASES.replace("leases", "pods")), own).is(false));
    assertTrue(of(WEB, role("Role", LEASES), own.replace("name: web }", "name: job }")).is(false));
  }

  @Test
  void a_binding_for_the_whole_cluster_names_the_namespace_of_the_account() {
    String role = role("ClusterRole", LEASES);
    String here = binding("ClusterRoleBinding", "ClusterRole", "name: web, namespace: shop");
    String there = binding("ClusterRoleBinding", "ClusterRole", "name: web, namespace: bank");
    assertTrue(of(WEB, role, here).is(true));
    assertTrue(of(WEB, role, there).is(false));
  }

  @Test
  void a_binding_in_a_template_leaves_it_open() {
    Fact<Boolean> elects =
        Manifests.of(WEB)
            .leftOut("chart/templates/rbac.yaml", "kind: RoleBinding")
            .workload("web")
            .electsLeader();
    assertFalse(elects.isKnown() || elects.isMissing());
  }

  @Test
  void odd_shapes_grant_nothing() {
    for (String odd :
        List.of(
            """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: { name: web, namespace: shop }
            subjects: 7
            roleRef: []
            """,
            role("Role", "apiGroups: x, resources: [[]], verbs: null"))) {
      assertTrue(of(WEB, odd, binding("RoleBinding", "Role", "name: web")).is(false), odd);
    }
  }
}
