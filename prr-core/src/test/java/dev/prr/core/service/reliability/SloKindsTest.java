package dev.prr.core.service.reliability;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.SloDefinition.Indicator;
import dev.prr.core.service.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SloKindsTest {

  private static String sloth(String name, String error, String total) {
    return """
        version: prometheus/v1
        service: checkout
        slos:
          - name: %s
            objective: 99.9
            sli:
              events:
                error_query: >-
                  %s
                total_query: >-
                  %s
            alerting: { name: A }
        """
        .formatted(name, error, total);
  }

  private static void assertKind(Indicator kind, String text) {
    assertTrue(
        Slos.of(Monitored.in(Repository.of("slo.yaml", text).scope()))
            .items()
            .get(0)
            .kind()
            .is(kind),
        text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "AVAILABILITY; rate(http_requests_total{code=~\"5..\"}[{{.window}}]); rate(http_requests_total[{{.window}}])",
        "AVAILABILITY; rate(http_request_duration_seconds_count{code=~\"(5..|429)\"}[5m]); rate(http_request_duration_seconds_count[5m])",
        "AVAILABILITY; rate(grpc_server_handled_total{grpc_code!=\"OK\"}[5m]); rate(grpc_server_handled_total[5m])",
        "AVAILABILITY; rate(order_failures_total[5m]); rate(orders_total[5m])",
        "LATENCY; rate(http_request_duration_seconds_count{code!~\"5..\"}[5m]) - rate(http_request_duration_seconds_bucket{le=\"0.4\",code!~\"5..\"}[5m]); rate(http_request_duration_seconds_count[5m])",
        "LATENCY; rate(http_server_requests_seconds_bucket{le=\"0.4\"}[5m]); rate(http_server_requests_seconds_count[5m])",
        "OTHER; rate(widgets_a[5m]); rate(widgets_b[5m])"
      })
  void queries_tell_the_kind(Indicator kind, String error, String total) {
    assertKind(kind, sloth("orders", error, total));
  }

  @ParameterizedTest
  @CsvSource({
    "requests-availability, AVAILABILITY",
    "requests-latency, LATENCY",
    "ordersFreshness, FRESHNESS",
    "ledger-completeness, COMPLETENESS",
    "orders, OTHER"
  })
  void the_name_tells_the_kind_where_queries_do_not(String name, Indicator kind) {
    assertKind(kind, sloth(name, "rate(a[{{.window}}])", "rate(b[{{.window}}])"));
  }

  @Test
  void queries_win_over_the_name_except_for_data() {
    String slow = "rate(order_duration_seconds_bucket{le=\"1\"}[5m])";
    String all = "rate(order_duration_seconds_count[5m])";
    assertKind(Indicator.LATENCY, sloth("orders-availability", slow, all));
    assertKind(Indicator.FRESHNESS, sloth("orders-freshness", slow, all));
  }

  @Test
  void an_explicit_label_wins_over_everything() {
    String slo = sloth("orders-availability", "rate(errors_total[5m])", "rate(b[5m])");
    assertKind(
        Indicator.LATENCY,
        slo.replace("    objective", "    labels: { sli: latency }\n    objective"));
    assertKind(
        Indicator.AVAILABILITY,
        slo.replace("    objective", "    labels: { sli: odd }\n    objective"));
  }

  @Test
  void a_plugin_is_known_by_its_name_only() {
    String plugin =
        """
        version: prometheus/v1
        service: checkout
        slos:
          - name: %s
            objective: 99.9
            sli: { plugin: { id: acme/orders/v1 } }
        """;
    assertKind(Indicator.AVAILABILITY, plugin.formatted("orders-availability"));
    assertKind(Indicator.OTHER, plugin.formatted("orders"));
  }

  @Test
  void other_query_languages_are_read_word_by_word() {
    String slo =
        """
        apiVersion: openslo/v1alpha
        kind: SLO
        metadata: { name: web }
        spec:
          service: checkout
          objectives:
            - target: 0.9
              ratioMetrics:
                good: { source: datadog, query: '%s' }
                total: { source: datadog, query: 'sum:hits{service:web}' }
        """;
    assertKind(Indicator.AVAILABILITY, slo.formatted("sum:hits{service:web,status:2xx}"));
    assertKind(Indicator.AVAILABILITY, slo.formatted("sum:hits{http.status_code:200}.as_count()"));
    assertKind(Indicator.OTHER, slo.formatted("sum:hits{service:web,zone:a}"));
  }

  @Test
  void a_threshold_on_a_duration_is_latency() {
    assertKind(
        Indicator.LATENCY,
        """
        apiVersion: openslo/v1alpha
        kind: SLO
        metadata: { name: web }
        spec:
          service: checkout
          indicator:
            thresholdMetric: { source: prom, queryType: q, query: 'api_server_requestMsec{job="nginx"}' }
          objectives: [ { target: 0.98, op: lte, value: 200 } ]
        """);
  }
}
