package dev.prr.core.service.kubernetes.pod;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.Container.Probe;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ProbesTest {
  private static final String HTTP = "httpGet: { path: /ready, port: 8080 }";

  private static Fact<Probe> readiness(String probe) {
    return Pods.container("readinessProbe: " + probe).readiness();
  }

  private static Fact<Boolean> safe(String readiness, String liveness) {
    return Pods.container(
            "readinessProbe: { "
                + readiness
                + " }\n    livenessProbe: { "
                + liveness
                + " }\n    ports: [ { name: http, containerPort: 8080 } ]")
        .livenessSafe();
  }

  @Test
  void a_probe_of_any_kind_is_a_probe() {
    for (String handler :
        new String[] {
          HTTP, "tcpSocket: { port: 1 }", "exec: { command: [test] }", "grpc: { port: 1 }"
        }) {
      assertTrue(readiness("{ " + handler + " }").isKnown(), handler);
    }
    assertTrue(Pods.container("tty: true").readiness().isMissing());
    assertTrue(readiness("null").isMissing());
  }

  @Test
  void a_probe_that_asks_nothing_is_unknown() {
    assertInstanceOf(Fact.Unknown.class, readiness("{}"));
    assertInstanceOf(Fact.Unknown.class, readiness("{ periodSeconds: 5 }"));
    assertInstanceOf(Fact.Unknown.class, readiness("often"));
  }

  @Test
  void a_probe_is_asked_every_ten_seconds_unless_it_says_otherwise() {
    Probe silent = readiness("{ " + HTTP + " }").ifKnown().orElseThrow();
    assertTrue(silent.period().is(Duration.ofSeconds(10)));
    assertTrue(silent.path().is("/ready"));
    Probe often = readiness("{ periodSeconds: 3, tcpSocket: { port: 1 } }").ifKnown().orElseThrow();
    assertTrue(often.period().is(Duration.ofSeconds(3)));
    assertTrue(often.path().isMissing());
  }

  @Test
  void without_a_path_http_asks_for_the_root() {
    assertTrue(readiness("{ httpGet: { port: 1 } }").ifKnown().orElseThrow().path().is("/"));
  }

  @Test
  void liveness_that_repeats_readiness_is_unsafe() {
    assertTrue(safe(HTTP, HTTP).is(false));
    assertTrue(safe(HTTP, HTTP.replace("8080", "http")).is(false), "the same port by its name");
    assertTrue(safe("tcpSocket: { port: 1 }", "tcpSocket: { port: 1 }").is(false));
    assertTrue(safe("exec: { command: [a, b] }", "exec: { command: [a, b] }").is(false));
    assertTrue(safe("grpc: { port: 1 }", "grpc: { port: 1, service: '' }").is(false));
    assertTrue(safe(HTTP, HTTP + ", initialDelaySeconds: 300").is(false), "later is not longer");
  }

  @Test
  void liveness_that_asks_something_else_is_safe() {
    assertTrue(safe(HTTP, HTTP.replace("ready", "live")).is(true));
    assertTrue(safe(HTTP, HTTP.replace("8080", "8081")).is(true));
    assertTrue(safe(HTTP, "tcpSocket: { port: 8080 }").is(true));
    assertTrue(safe("exec: { command: [a, b] }", "exec: { command: [a b] }").is(true));
    assertTrue(safe("grpc: { port: 1, service: a }", "grpc: { port: 1, service: b }").is(true));
  }

  @Test
  void the_same_question_with_more_patience_is_safe() {
    assertTrue(safe(HTTP, HTTP + ", failureThreshold: 10").is(true));
    assertTrue(safe(HTTP, HTTP + ", periodSeconds: 11").is(true));
    assertTrue(safe(HTTP + ", failureThreshold: 10", HTTP).is(false));
  }

  @Test
  void liveness_that_hangs_on_everything_behind_it_is_unsafe() {
    String health = "httpGet: { path: %s, port: 8080 }";
    assertTrue(safe(HTTP, health.formatted("/actuator/health")).is(false));
    assertTrue(safe(HTTP, health.formatted("/shop/actuator/health/")).is(false));
    assertTrue(safe(HTTP, health.formatted("/actuator/health/liveness")).is(true));
  }

  @Test
  void without_liveness_there_is_nothing_to_be_safe() {
    assertTrue(Pods.container("readinessProbe: { " + HTTP + " }").livenessSafe().isMissing());
    assertTrue(Pods.container("livenessProbe: { " + HTTP + " }").livenessSafe().is(true));
    assertInstanceOf(Fact.Unknown.class, Pods.container("livenessProbe: {}").livenessSafe());
  }

  @Test
  void a_probe_points_at_its_key() {
    assertEquals("pod.yaml:3:5", readiness("{ " + HTTP + " }").place().toString());
  }
}
