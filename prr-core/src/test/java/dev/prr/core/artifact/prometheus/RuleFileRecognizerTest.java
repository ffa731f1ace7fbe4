package dev.prr.core.artifact.prometheus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.Misshapen;
import dev.prr.core.artifact.RecordingRule;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.Repository;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RuleFileRecognizerTest {

  private static final String RULES =
      """
      groups:
        - name: checkout
          labels:
            team: payments
            severity: warning
          rules:
            - record: job:http_requests:rate5m
              expr: sum by (job) (rate(http_requests_total[5m]))
            - alert: HighErrorRate
              expr: |
                sum(rate(http_requests_total{code=~"5.."}[5m]))
                  / sum(rate(http_requests_total[5m])) > 0.05
              for: 10m
              labels:
                severity: critical
              annotations:
                summary: Too many requests fail.
            - alert: Watchdog
              expr: 1
              for: 0
      """;

  private static List<AlertRule> alerts(String text) {
    return Repository.of("rules/checkout.yaml", text).all(AlertRule.class);
  }

  @Test
  void alerts_and_recordings_are_told_apart() {
    Repository repository = Repository.of("rules/checkout.yml", RULES);
    assertEquals(
        List.of("HighErrorRate", "Watchdog"),
        repository.all(AlertRule.class).stream()
            .map(alert -> alert.name().ifKnown().orElse(""))
            .toList());
    RecordingRule recording = repository.all(RecordingRule.class).get(0);
    assertTrue(recording.record().is("job:http_requests:rate5m"));
    assertTrue(recording.labels().get("team").is("payments"));
  }

  @Test
  void labels_of_the_group_are_merged_and_those_of_the_rule_win() {
    List<AlertRule> alerts = alerts(RULES);
    assertTrue(alerts.get(0).labels().get("team").is("payments"));
    assertTrue(alerts.get(0).labels().get("severity").is("critical"));
    assertTrue(alerts.get(1).labels().get("severity").is("warning"));
  }

  @Test
  void a_rule_is_pointed_at_its_first_key_and_its_annotations_at_theirs() {
    List<AlertRule> alerts = alerts(RULES);
    assertEquals("rules/checkout.yaml:9:9", alerts.get(0).place().toString());
    assertEquals("rules/checkout.yaml:16:9", alerts.get(0).annotations().place().toString());
    assertEquals(alerts.get(1).place(), alerts.get(1).annotations().place());
  }

  @Test
  void an_expression_may_be_a_number_and_a_hold_nought_without_unit() {
    AlertRule watchdog = alerts(RULES).get(1);
    assertTrue(watchdog.expression().is("1"));
    assertTrue(watchdog.hold().is(Duration.ZERO));
    assertTrue(alerts(RULES).get(0).hold().is(Duration.ofMinutes(10)));
  }

  @Test
  void a_hold_that_is_no_duration_is_unknown() {
    assertInstanceOf(
        Fact.Unknown.class, alerts(RULES.replace("for: 10m", "for: ten minutes")).get(0).hold());
  }

  @Test
  void a_promtool_test_file_defines_no_alert() {
    assertEquals(
        List.of(),
        alerts(
            """
            rule_files:
              - checkout.yaml
            evaluation_interval: 1m
            tests:
              - interval: 1m
                input_series:
                  - series: http_requests_total{code="500"}
                    values: 0+10x30
                alert_rule_test:
                  - eval_time: 15m
                    alertname: HighErrorRate
                    exp_alerts:
                      - exp_labels: { severity: critical }
                promql_expr_test:
                  - expr: job:http_requests:rate5m
                    eval_time: 5m
            """));
    assertEquals(List.of(), alerts("tests: []\n" + RULES));
  }

  @Test
  void rules_of_loki_have_the_same_shape() {
    AlertRule alert =
        alerts(
                """
                groups:
                  - name: logs
                    rules:
                      - alert: ManyErrorsInLogs
                        expr: sum(rate({app="checkout"} |= "error" [5m])) > 1
                        labels: { severity: warning }
                """)
            .get(0);
    assertTrue(alert.group().is("logs"));
  }

  @Test
  void json_is_read_too() {
    assertEquals(
        1,
        Repository.of(
                "rules.json",
                """
                {"groups": [{"name": "a", "rules": [{"alert": "A", "expr": "up == 0"}]}]}
                """)
            .all(AlertRule.class)
            .size());
  }

  @Test
  void a_rule_that_neither_alerts_nor_records_is_lost_and_said_to_be() {
    Repository typo =
        Repository.of("rules.yaml", RULES.replace("alert: Watchdog", "Alert: Watchdog"));
    assertEquals(1, typo.all(AlertRule.class).size());
    assertEquals("rules.yaml:18:9", typo.all(Misshapen.class).get(0).place().toString());
  }

  @Test
  void odd_shapes_are_no_rules_and_no_trouble() {
    for (String odd :
        List.of(
            "groups: none # rules expr",
            "groups: [1, {rules: {expr: 1}}, {name: x, rules: [2, {expr: up}, [3]]}]",
            "groups:\n  - rules: null # expr",
            "[{groups: [{rules: expr}]}]")) {
      assertEquals(List.of(), Repository.of("rules/checkout.yaml", odd).artifacts(), odd);
    }
  }

  @Test
  void an_alert_without_a_name_is_still_an_alert() {
    AlertRule alert = alerts("groups: [{name: g, rules: [{alert: , expr: up == 0}]}]").get(0);
    assertTrue(alert.name().isMissing());
  }
}
