package dev.prr.core.service.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import org.junit.jupiter.api.Test;

final class TrafficTest {
  private static final String WEB = Sample.deployment("web").yaml();

  private static String service(String spec) {
    return "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { " + spec + " }\n";
  }

  private static Fact<Boolean> of(String... documents) {
    return Manifests.of(documents).workload("web").servesTraffic();
  }

  private static Fact<Boolean> withPorts(String ports) {
    return of(Sample.deployment("web").container("ports: [ " + ports + " ]").yaml());
  }

  @Test
  void a_workload_that_a_service_selects_serves_traffic() {
    Fact<Boolean> served = of(WEB, service("selector: { app: web }, ports: [ { port: 80 } ]"));
    assertTrue(served.is(true));
    assertEquals("deploy/app.yaml:8:19", served.place().toString());
  }

  @Test
  void a_service_of_others_or_of_nobody_does_not_count() {
    assertTrue(of(WEB, service("selector: { app: api }")).is(false));
    assertTrue(of(WEB, service("selector: { app: web, track: canary }")).is(false));
    assertTrue(of(WEB, service("selector: {}")).is(false));
    assertTrue(of(WEB, service("ports: [ { port: 80 } ]")).is(false));
    assertTrue(of(WEB, service("type: ExternalName, selector: { app: web }")).is(false));
  }

  @Test
  void a_port_of_a_main_container_is_for_requests_unless_its_name_says_otherwise() {
    assertTrue(withPorts("{ containerPort: 8080 }").is(true));
    assertTrue(withPorts("{ containerPort: 8080, name: http }").is(true));
    assertTrue(withPorts("{ containerPort: 9090, name: http-metrics }").is(false));
    assertTrue(withPorts("{ containerPort: 8081, name: health }").is(false));
    assertTrue(
        withPorts("{ containerPort: 9090, name: metrics }, { containerPort: 1, name: grpc }")
            .is(true));
  }

  @Test
  void a_service_for_metrics_only_leaves_a_worker_a_worker() {
    String metrics = "selector: { app: web }, ports: [ { name: %s, port: 9102, targetPort: %s } ]";
    assertTrue(of(WEB, service(metrics.formatted("metrics", "9102"))).is(false));
    assertTrue(of(WEB, service(metrics.formatted("tcp", "prometheus"))).is(false));
    assertTrue(of(WEB, service(metrics.formatted("api", "9102"))).is(true));
  }

  @Test
  void a_port_of_a_helper_does_not_count() {
    String meshed =
        Sample.deployment("web")
            .yaml()
            .replace(
                "containers: [",
                "containers: [ { name: istio-proxy, ports: [ { containerPort: 15090 } ] },");
    assertTrue(of(meshed).is(false));
  }

  @Test
  void a_job_waits_for_no_requests() {
    String job =
        Sample.of("batch/v1", "Job", "web").container("ports: [ { containerPort: 1 } ]").yaml();
    assertTrue(of(job).is(false));
  }

  @Test
  void a_left_out_service_makes_no_traffic_unknown() {
    Fact<Boolean> maybe =
        Manifests.of(WEB)
            .leftOut("chart/templates/service.yaml", "kind: Service\nspec: {{ }}")
            .workload("web")
            .servesTraffic();
    assertInstanceOf(Fact.Unknown.class, maybe);
    Fact<Boolean> account =
        Manifests.of(WEB)
            .leftOut("chart/templates/sa.yaml", "kind: ServiceAccount\nspec: {{ }}")
            .workload("web")
            .servesTraffic();
    assertTrue(account.is(false));
  }
}
