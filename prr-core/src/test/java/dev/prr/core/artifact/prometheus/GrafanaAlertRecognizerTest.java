package dev.prr.core.artifact.prometheus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.service.Repository;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GrafanaAlertRecognizerTest {

  private static final String RULES =
      """
      apiVersion: 1
      groups:
        - orgId: 1
          name: checkout
          folder: Payments
          interval: 1m
          rules:
            - uid: checkout-latency
              title: Checkout is slow
              condition: C
              data:
                - refId: A
                  relativeTimeRange: { from: 600, to: 0 }
                  datasourceUid: prometheus
                  model:
                    expr: histogram_quantile(0.95, sum by (le) (rate(rpc_duration_seconds_bucket[5m])))
                    refId: A
                - refId: C
                  datasourceUid: __expr__
                  model: { type: threshold, expression: A, refId: C }
              for: 5m
              isPaused: false
              annotations:
                runbook_url: docs/runbooks/checkout-slow.md
                summary: The slowest requests take too long.
              labels:
                severity: critical
      """;

  private static List<AlertRule> alerts(String text) {
    return Repository.of("grafana/alerting/rules.yaml", text).all(AlertRule.class);
  }

  @Test
  void the_title_is_the_name_and_the_queries_are_the_expression() {
    AlertRule alert = alerts(RULES).get(0);
    assertTrue(alert.name().is("Checkout is slow"));
    assertTrue(alert.group().is("checkout"));
    assertTrue(alert.expression().ifKnown().orElse("").startsWith("histogram_quantile"));
    assertTrue(alert.hold().is(Duration.ofMinutes(5)));
    assertTrue(alert.labels().get("severity").is("critical"));
    assertEquals("grafana/alerting/rules.yaml:8:9", alert.place().toString());
  }

  @Test
  void a_paused_rule_is_no_alert() {
    assertEquals(List.of(), alerts(RULES.replace("isPaused: false", "isPaused: true")));
  }

  @Test
  void a_rule_over_another_data_source_has_no_expression() {
    assertTrue(
        alerts(RULES.replace("expr: histogram", "rawSql: select histogram"))
            .get(0)
            .expression()
            .isMissing());
  }

  @Test
  void only_version_1_is_of_grafana() {
    assertEquals(List.of(), alerts(RULES.replace("apiVersion: 1", "apiVersion: acme.dev/v1")));
  }
}
