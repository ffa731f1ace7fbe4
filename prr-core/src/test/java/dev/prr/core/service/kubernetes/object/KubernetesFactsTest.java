package dev.prr.core.service.kubernetes.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.KubernetesFact;
import dev.prr.core.service.KubernetesFact.Link;
import dev.prr.core.service.Platform;
import dev.prr.core.service.kubernetes.Manifests;
import dev.prr.core.service.kubernetes.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KubernetesFactsTest {
  private static final String WEB = Sample.deployment("web").metadata("namespace: shop").yaml();

  private static String object(String apiVersion, String kind, String spec) {
    return "apiVersion: %s\nkind: %s\nmetadata: { name: it, namespace: shop }\nspec: { %s }\n"
        .formatted(apiVersion, kind, spec);
  }

  private static final String SERVICE =
      object("v1", "Service", "selector: { app: web }, ports: [ { port: 80 } ]");

  private static KubernetesFact the(String kind, Manifests manifests) {
    return KubernetesFacts.of(manifests.scope()).items().stream()
        .filter(object -> object.kind().is(kind))
        .findFirst()
        .orElseThrow();
  }

  private static String print(Link link) {
    String resolves =
        link.resolves().fold(k -> k.value().toString(), m -> "missing", u -> u.gap().reason().id());
    return text(link.how().map(how -> how.id()))
        + " "
        + text(link.kind())
        + ": "
        + text(link.from())
        + " -> "
        + text(link.to())
        + " "
        + resolves;
  }

  private static String text(Fact<String> fact) {
    return fact.ifKnown().orElse("?");
  }

  private static List<String> to(String kind, String... documents) {
    return the(kind, Manifests.of(documents)).linksTo().items().stream()
        .map(KubernetesFactsTest::print)
        .toList();
  }

  private static List<String> from(String kind, String... documents) {
    return the(kind, Manifests.of(documents)).linkedFrom().items().stream()
        .map(KubernetesFactsTest::print)
        .toList();
  }

  @Test
  void an_object_tells_its_names_and_points_at_its_name() {
    KubernetesFact service = the("Service", Manifests.of(SERVICE));
    assertTrue(service.name().is("it"));
    assertTrue(service.apiVersion().is("v1"));
    assertTrue(service.namespace().is("shop"));
    assertEquals("deploy/app.yaml:3:19", service.place().toString());
  }

  @Test
  void a_service_is_linked_with_the_workload_it_selects_both_ways() {
    assertEquals(
        List.of("selector Deployment: Service/shop/it -> Deployment/shop/web true"),
        to("Service", SERVICE, WEB));
    assertEquals(
        List.of("selector Service: Service/shop/it -> Deployment/shop/web true"),
        from("Deployment", SERVICE, WEB));
  }

  @Test
  void a_selector_that_means_nothing_does_not_resolve() {
    assertEquals(List.of("selector Pod: Service/shop/it -> app=web false"), to("Service", SERVICE));
    assertEquals(List.of(), to("Service", object("v1", "Service", "ports: [ { port: 80 } ]")));
  }

  @Test
  void a_policy_for_everything_is_not_lost_where_there_is_nothing_yet() {
    assertEquals(
        List.of(),
        to("NetworkPolicy", object("networking.k8s.io/v1", "NetworkPolicy", "podSelector: {}")));
  }

  @Test
  void what_an_operator_may_make_is_unknown() {
    String prometheus = object("monitoring.coreos.com/v1", "Prometheus", "replicas: 2");
    assertEquals(
        List.of("selector Pod: Service/shop/it -> app=web made-by-operator"),
        to("Service", SERVICE, prometheus));
    String monitor = object("monitoring.coreos.com/v1", "PodMonitor", "selector: {}");
    assertEquals(
        List.of("selector Pod: Service/shop/it -> app=web false"), to("Service", SERVICE, monitor));
  }

  @Test
  void what_a_left_out_file_may_hold_is_unknown() {
    Manifests chart =
        Manifests.of(
                object(
                    "autoscaling/v2",
                    "HorizontalPodAutoscaler",
                    "scaleTargetRef: { kind:" + " Deployment, name: web }"))
            .leftOut("chart/web.yaml", "kind: Deployment\nname: {{ }}");
    assertEquals(
        "name Deployment: HorizontalPodAutoscaler/shop/it -> Deployment/web unrendered",
        print(the("HorizontalPodAutoscaler", chart).linksTo().items().get(0)));
  }

  @Test
  void a_backup_names_its_cluster_and_a_vertical_autoscaler_its_target() {
    String cluster = object("postgresql.cnpg.io/v1", "Cluster", "instances: 3");
    String backup = object("postgresql.cnpg.io/v1", "ScheduledBackup", "cluster: { name: it }");
    assertEquals(
        List.of("name ScheduledBackup: ScheduledBackup/shop/it -> Cluster/shop/it true"),
        from("Cluster", cluster, backup));
    String vertical =
        object(
            "autoscaling.k8s.io/v1",
            "VerticalPodAutoscaler",
            "targetRef: { kind: Deployment, name: web }");
    assertEquals(
        List.of("name Deployment: VerticalPodAutoscaler/shop/it -> Deployment/shop/web true"),
        to("VerticalPodAutoscaler", WEB, vertical));
  }

  @Test
  void pods_that_a_left_out_workload_may_run_are_unknown() {
    Manifests chart =
        Manifests.of(SERVICE).leftOut("chart/web.yaml", "kind: Deployment\nname: {{ }}");
    assertEquals(
        "selector Pod: Service/shop/it -> app=web unrendered",
        print(the("Service", chart).linksTo().items().get(0)));
  }

  @Test
  void an_ingress_names_its_services_in_every_version() {
    String now =
        "defaultBackend: { service: { name: it } }, rules: [ { http: { paths: [ { backend: {"
            + " service: { name: gone } } } ] } } ]";
    assertEquals(
        List.of(
            "name Service: Ingress/shop/it -> Service/shop/it true",
            "name Service: Ingress/shop/it -> Service/gone false"),
        to("Ingress", SERVICE, object("networking.k8s.io/v1", "Ingress", now)));
    String old = "rules: [ { http: { paths: [ { backend: { serviceName: it } } ] } } ]";
    assertEquals(
        List.of("name Service: Ingress/shop/it -> Service/shop/it true"),
        to("Ingress", SERVICE, object("extensions/v1beta1", "Ingress", old)));
    assertEquals(
        List.of(), to("Ingress", SERVICE, object("config.openshift.io/v1", "Ingress", old)));
  }

  @Test
  void a_route_may_name_a_service_of_another_namespace() {
    String route =
        object(
            "gateway.networking.k8s.io/v1",
            "HTTPRoute",
            "rules: [ { backendRefs: [ { name: it }, { name: it, namespace: other } ] } ]");
    assertEquals(
        List.of(
            "name Service: HTTPRoute/shop/it -> Service/shop/it true",
            "name Service: HTTPRoute/shop/it -> Service/other/it false"),
        to("HTTPRoute", SERVICE, route));
  }

  @Test
  void monitors_are_linked_with_services_and_pods() {
    String labelled = SERVICE.replace("namespace: shop", "namespace: shop, labels: { a: b }");
    String monitor =
        object("monitoring.coreos.com/v1", "ServiceMonitor", "selector: { matchLabels: { a: b } }");
    assertEquals(
        List.of("selector ServiceMonitor: ServiceMonitor/shop/it -> Service/shop/it true"),
        from("Service", labelled, monitor));
    String pods =
        object("monitoring.coreos.com/v1", "PodMonitor", "selector: { matchLabels: { app: web } }");
    assertEquals(
        List.of("selector Deployment: PodMonitor/shop/it -> Deployment/shop/web true"),
        to("PodMonitor", WEB, pods));
  }

  @Test
  void a_binding_is_linked_with_its_role_and_its_accounts() {
    String binding =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: { name: it, namespace: shop }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: %s, name: %s }
        subjects: [ { kind: ServiceAccount, name: web }, { kind: Group, name: ops } ]
        """;
    String role =
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: reader }";
    assertEquals(
        List.of(
            "name ClusterRole: RoleBinding/shop/it -> ClusterRole/reader true",
            "name ServiceAccount: RoleBinding/shop/it -> ServiceAccount/web false"),
        to("RoleBinding", binding.formatted("ClusterRole", "reader"), role));
    assertEquals(
        List.of("name ServiceAccount: RoleBinding/shop/it -> ServiceAccount/web false"),
        to("RoleBinding", binding.formatted("ClusterRole", "view")),
        "every cluster has the role view");
  }

  @Test
  void a_link_points_at_the_reference() {
    KubernetesFact service = the("Service", Manifests.of(SERVICE, WEB));
    assertEquals("deploy/app.yaml:4:9", service.linksTo().items().get(0).place().toString());
  }

  @Test
  void a_version_that_is_no_longer_served_says_since_when() {
    KubernetesFact old = the("Ingress", Manifests.of(object("extensions/v1beta1", "Ingress", "")));
    assertEquals("1.22", old.apiRemovedIn().map(Object::toString).ifKnown().orElse("-"));
    assertEquals("deploy/app.yaml:1:13", old.apiRemovedIn().place().toString());
    assertEquals("1.16", removed("extensions/v1beta1", "Deployment"));
    assertEquals("1.25", removed("policy/v1beta1", "PodDisruptionBudget"));
    assertEquals("1.26", removed("autoscaling/v2beta2", "HorizontalPodAutoscaler"));
    assertEquals("1.32", removed("flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema"));
    assertEquals("-", removed("apps/v1", "Deployment"));
    assertEquals("-", removed("monitoring.coreos.com/v1", "Prometheus"));
  }

  private static String removed(String apiVersion, String kind) {
    return the(kind, Manifests.of(object(apiVersion, kind, "")))
        .apiRemovedIn()
        .map(Object::toString)
        .ifKnown()
        .orElse("-");
  }

  @Test
  void a_left_out_object_makes_the_list_and_what_refers_to_others_incomplete() {
    Manifests manifests = Manifests.of(SERVICE).leftOut("chart/a.yaml", "apiVersion: v1 {{");
    FactList<KubernetesFact> objects = KubernetesFacts.of(manifests.scope());
    assertEquals(Gap.Reason.UNRENDERED, objects.gap().map(Gap::reason).orElseThrow());
    assertFalse(objects.items().get(0).linkedFrom().isComplete());
    assertTrue(KubernetesFacts.of(manifests.on(Platform.VM).scope()).isComplete());
    assertTrue(KubernetesFacts.of(Manifests.of(SERVICE).scope()).isComplete());
  }
}
