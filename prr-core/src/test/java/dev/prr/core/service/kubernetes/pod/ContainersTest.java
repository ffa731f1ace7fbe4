package dev.prr.core.service.kubernetes.pod;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.service.Container;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ContainersTest {

  private static List<String> roles(String pod) {
    return Containers.of(Pods.spec(pod)).items().stream()
        .map(c -> c.name().ifKnown().orElse("?") + " " + c.role().ifKnown().orElseThrow().id())
        .toList();
  }

  @Test
  void main_containers_come_first_and_init_containers_are_containers_too() {
    assertEquals(
        List.of("web main", "migrate init"),
        roles(
            """
            initContainers:
              - { name: migrate, image: acme/migrate:2 }
            containers:
              - { name: web, image: acme/web:2 }
            """));
  }

  @Test
  void an_init_container_that_restarts_always_is_a_sidecar() {
    assertEquals(
        List.of("web main", "logs sidecar", "setup init"),
        roles(
            """
            initContainers:
              - { name: logs, image: acme/logs:2, restartPolicy: Always }
              - { name: setup, image: acme/setup:2, restartPolicy: OnFailure }
            containers:
              - { name: web, image: acme/web:2 }
            """));
  }

  @Test
  void known_helpers_are_told_by_their_name_or_their_image() {
    assertEquals(
        List.of("web main", "istio-proxy sidecar", "db sidecar", "auth sidecar", "kpi sidecar"),
        roles(
            """
            containers:
              - { name: web, image: acme/web:2 }
              - { name: istio-proxy, image: auto }
              - { name: db, image: 'gcr.io/cloud-sql-connectors/cloud-sql-proxy:2.8' }
              - { name: auth, image: 'quay.io/oauth2-proxy/oauth2-proxy@sha256:0a' }
              - { name: kpi, image: 'oliver006/redis_exporter:v1' }
            """));
  }

  @Test
  void a_pod_of_helpers_only_is_what_they_are_there_for() {
    assertEquals(
        List.of("envoy main", "statsd-exporter main"),
        roles(
            """
            containers:
              - { name: envoy, image: 'envoyproxy/envoy:v1.30.1' }
              - { name: statsd-exporter, image: 'prom/statsd-exporter:v0.26' }
            """));
  }

  @Test
  void a_proxy_beside_an_agent_stays_a_helper() {
    assertEquals(
        List.of("node-exporter main", "kube-rbac-proxy sidecar"),
        roles(
            """
            containers:
              - { name: node-exporter, image: 'quay.io/prometheus/node-exporter:v1.8.2' }
              - { name: kube-rbac-proxy, image: 'quay.io/brancz/kube-rbac-proxy:v0.18.1' }
            """));
    assertEquals(
        List.of("kube-rbac-proxy-main main", "config-reloader main"),
        roles(
            """
            containers:
              - { name: kube-rbac-proxy-main, image: 'quay.io/brancz/kube-rbac-proxy:v0.18.1' }
              - { name: config-reloader, image: 'quay.io/config-reloader:v0.80' }
            """));
  }

  @Test
  void a_container_opens_a_port_if_it_declares_one() {
    assertTrue(Pods.container("ports: [ { containerPort: 80 } ]").opensPort().is(true));
    assertTrue(Pods.container("ports: []").opensPort().is(false));
    assertTrue(Pods.container("command: [run]").opensPort().is(false));
  }

  @Test
  void the_only_main_container_answers_whether_it_declares_a_port_or_not() {
    assertTrue(Pods.container("command: [run]").answersRequests().is(true));
    String two = "containers: [ { name: web, ports: [ { containerPort: 80 } ] }, { name: job } ]";
    assertTrue(Containers.of(Pods.spec(two)).items().get(0).answersRequests().is(true));
    assertTrue(Containers.of(Pods.spec(two)).items().get(1).answersRequests().is(false));
  }

  @Test
  void a_container_without_a_name_is_there_and_its_name_unknown() {
    Container nameless =
        Containers.of(Pods.spec("containers: [ { image: acme/web:2 } ]")).items().get(0);
    assertFalse(nameless.name().isKnown());
    assertFalse(nameless.name().isMissing());
  }

  @Test
  void no_containers_or_something_else_is_incomplete() {
    assertFalse(Containers.of(Pods.spec("containers: []")).isComplete());
    assertFalse(Containers.of(Pods.spec("restartPolicy: Never")).isComplete());
    assertFalse(Containers.of(Pods.spec("containers: { name: web }")).isComplete());
    assertTrue(Containers.of(Pods.spec("containers: [ { name: a } ]")).isComplete());
  }
}
