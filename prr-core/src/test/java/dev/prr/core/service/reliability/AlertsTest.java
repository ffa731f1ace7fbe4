package dev.prr.core.service.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Alert;
import dev.prr.core.service.Repository;
import dev.prr.core.service.Scope;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.service.runbook.Runbooks;
import dev.prr.core.source.Altered;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AlertsTest {

  private static final String RULE =
      """
      groups:
        - name: checkout
          rules:
            - alert: HighErrorRate
              expr: sum(rate(http_requests_total{code=~"5.."}[5m])) > 1
              for: 10m
              labels: { severity: critical }
              annotations:
                summary: Too many requests fail.
      """;

  private static FactList<Alert> alerts(Repository repository) {
    Scope scope = repository.scope();
    return Alerts.of(Monitored.in(scope), Runbooks.of(scope));
  }

  private static Alert alert(String rules) {
    return alerts(Repository.of("rules.yaml", rules)).items().get(0);
  }

  private static Alert labelled(String labels) {
    return alert(RULE.replace("{ severity: critical }", labels));
  }

  @Test
  void an_alert_is_known_by_name_severity_and_hold() {
    Alert alert = alert(RULE);
    assertTrue(alert.name().is("HighErrorRate"));
    assertTrue(alert.severity().is("critical"));
    assertTrue(alert.severityKnown().is(true));
    assertTrue(alert.paging().is(true));
    assertTrue(alert.hold().is(Duration.ofMinutes(10)));
    assertTrue(alert.burnRate().is(false));
    assertTrue(alert.burnWindowsPaired().isMissing());
    assertEquals("rules.yaml:4:9", alert.place().toString());
  }

  @Test
  void a_warning_does_not_page() {
    Alert alert = labelled("{ severity: warning }");
    assertTrue(alert.severityKnown().is(true));
    assertTrue(alert.paging().is(false));
  }

  @Test
  void an_alert_without_severity_has_none_and_pages_nobody() {
    Alert alert = labelled("{ team: payments }");
    assertTrue(alert.severity().isMissing());
    assertTrue(alert.severityKnown().is(false));
    assertTrue(alert.paging().is(false));
    assertEquals("rules.yaml:7:9", alert.severity().place().toString());
  }

  @Test
  void whether_a_word_pages_that_nobody_agreed_on_is_unknown() {
    Alert alert = labelled("{ severity: sev1 }");
    assertTrue(alert.severityKnown().is(false));
    assertInstanceOf(Fact.Unknown.class, alert.paging());
  }

  @Test
  void the_label_of_a_generator_decides_where_the_severity_is_no_known_word() {
    Alert page = labelled("{ severity: pageteam, sloth_severity: page }");
    assertTrue(page.severity().is("pageteam"));
    assertTrue(page.severityKnown().is(false));
    assertTrue(page.paging().is(true));
    assertTrue(labelled("{ sloth_severity: ticket }").paging().is(false));
    assertTrue(labelled("{ severity: warning, sloth_severity: page }").paging().is(false));
  }

  @Test
  void a_severity_that_is_filled_in_later_is_unknown() {
    Alert alert = labelled("{ severity: '{{ $labels.severity }}' }");
    assertInstanceOf(Fact.Unknown.class, alert.severity());
    assertInstanceOf(Fact.Unknown.class, alert.severityKnown());
    assertInstanceOf(Fact.Unknown.class, alert.paging());
  }

  @Test
  void the_organization_has_its_own_words_and_labels() {
    Vocabulary common = Vocabulary.COMMON;
    Vocabulary own =
        Altered.with(
            Altered.with(
                Altered.with(common, "severities", Set.of("P1", "P2")),
                "pagingSeverities",
                Set.of("P1")),
            "severityLabels",
            List.of("priority"));
    Alert alert =
        alerts(
                Repository.of("rules.yaml", RULE.replace("severity: critical", "priority: P1"))
                    .vocabulary(own))
            .items()
            .get(0);
    assertTrue(alert.severity().is("P1"));
    assertTrue(alert.paging().is(true));
  }

  @Test
  void where_an_alert_goes_is_unknown_without_routing() {
    Fact<Boolean> reaches = alert(RULE).reachesPager();
    assertEquals(Gap.Reason.ABSENT, ((Fact.Unknown<Boolean>) reaches).gap().reason());
  }

  @Test
  void an_alert_that_watches_machines_only_is_no_symptom() {
    assertTrue(alert(RULE).symptomBased().is(true));
    String cpu = "container_memory_working_set_bytes / kube_pod_container_resource_limits > 0.9";
    String original = "sum(rate(http_requests_total{code=~\"5..\"}[5m])) > 1";
    assertTrue(alert(RULE.replace(original, cpu)).symptomBased().is(false));
    assertTrue(alert(RULE.replace(original, "orders_stuck > 10")).symptomBased().is(true));
    assertTrue(
        alert(RULE.replace(original, "node_cpu_seconds_total > 1 and orders_stuck > 10"))
            .symptomBased()
            .is(true));
  }

  @Test
  void alerts_that_slo_documents_are_made_into_are_alerts() {
    List<Alert> alerts = alerts(Repository.of("slo.yaml", Sample.SLOTH)).items();
    assertEquals(
        List.of(true, false), alerts.stream().map(alert -> alert.paging().is(true)).toList());
    assertTrue(alerts.get(0).burnRate().is(true));
    assertTrue(alerts.get(0).burnWindowsPaired().is(true));
    assertTrue(alerts.get(0).symptomBased().is(true));
    assertTrue(alerts.get(0).runbook().declared().is(true));
    assertTrue(alerts.get(0).hold().isMissing());
  }

  @Test
  void generated_rules_beside_their_slo_document_count_once() {
    Repository both =
        Repository.of("slo.yaml", Sample.SLOTH).file("gen/rules.yaml", Sample.SLOTH_GENERATED);
    List<Alert> alerts = alerts(both).items();
    assertEquals(2, alerts.size());
    assertTrue(alerts.stream().allMatch(a -> a.place().path().value().equals("gen/rules.yaml")));
    assertTrue(alerts.stream().allMatch(alert -> alert.name().is("CheckoutErrorBudget")));
    String other = Sample.SLOTH_GENERATED.replace("checkout-orders", "checkout-other");
    assertEquals(
        4,
        alerts(Repository.of("slo.yaml", Sample.SLOTH).file("gen/r.yaml", other)).items().size());
  }

  @Test
  void the_list_is_complete_when_every_rule_file_was_read() {
    assertTrue(alerts(Repository.of("rules.yaml", RULE)).isComplete());
    assertTrue(
        alerts(Repository.of("rules.yaml", RULE).leftOut("a.yaml", "kind: Deployment"))
            .isComplete());
    assertFalse(
        alerts(Repository.of("rules.yaml", RULE).leftOut("a.yaml", "- alert: {{ .name }}"))
            .isComplete());
    assertFalse(
        alerts(Repository.of("rules.yaml", RULE).leftOut("a.yaml", "kind: PrometheusRule"))
            .isComplete());
    assertFalse(alerts(Repository.of("rules.yaml", RULE).absentSource()).isComplete());
  }

  @Test
  void lost_rules_leave_the_list_incomplete() {
    FactList<Alert> alerts =
        alerts(Repository.of("rules.yaml", RULE + "      - Alert: Other\n        expr: up == 0\n"));
    assertEquals(1, alerts.items().size());
    assertEquals("rules.yaml:10:9", alerts.gaps().get(0).place().toString());
  }

  @Test
  void rules_packed_into_a_config_map_are_alerts_at_their_own_lines() {
    String packed =
        "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: rules }\ndata:\n  rules.yml: |\n    "
            + RULE.replace("\n", "\n    ");
    FactList<Alert> alerts = alerts(Repository.of("map.yaml", packed));
    assertTrue(alerts.isComplete());
    assertEquals("map.yaml:9:13", alerts.items().get(0).place().toString());
    assertTrue(alerts(Repository.of("map.yaml", packed.replace("alert:", "other:"))).isComplete());
  }

  @Test
  void an_alert_without_a_name_is_an_alert_of_unknown_name() {
    assertInstanceOf(
        Fact.Unknown.class, alert(RULE.replace("alert: HighErrorRate", "alert:")).name());
  }

  private static Alert watching(String expression) {
    return alert(RULE.replace("sum(rate(http_requests_total{code=~\"5..\"}[5m])) > 1", expression));
  }

  @Test
  void an_alert_may_go_on_for_a_while() {
    assertTrue(alert(RULE).keepsFiring().isMissing());
    assertTrue(
        alert(RULE.replace("for: 10m", "keep_firing_for: 10m"))
            .keepsFiring()
            .is(Duration.ofMinutes(10)));
    assertInstanceOf(
        Fact.Unknown.class,
        alert(RULE.replace("for: 10m", "keep_firing_for: [10m]")).keepsFiring());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "increase(refunds_lost_total[15m]) > 0 | true",
        "sum(increase(refunds_lost_total[15m])) > 0 | true",
        "changes(process_start_time_seconds[15m]) > 3 | true",
        "resets(orders_total[1h]) > 1 | true",
        "increase(failed_total[5m]) / increase(all_total[5m]) > 0.1 | false",
        "rate(failed_total[5m]) > 1 | false",
        "increase(failed_total) > 1 | false",
        "up == 0 | false"
      })
  void what_happened_within_a_window_is_counted(String expression, boolean counted) {
    assertTrue(watching("'" + expression + "'").countsEvents().is(counted));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vector(1) | true",
        "1 | true",
        "vector(1) > 0 | true",
        "up == 1 | false",
        "vector(1) unless up | false",
        "vector(1 | false",
        "hour() > 17 | false"
      })
  void a_constant_always_fires(String expression, boolean always) {
    assertTrue(watching("'" + expression + "'").alwaysFires().is(always));
  }

  @Test
  void without_an_expression_neither_is_known() {
    Alert alert = watching("''");
    assertInstanceOf(Fact.Unknown.class, alert.countsEvents());
    assertInstanceOf(Fact.Unknown.class, alert.alwaysFires());
  }

  @Test
  void what_a_generator_writes_is_told_from_what_is_written_by_hand() {
    assertTrue(alert(RULE).generated().is(false));
    assertTrue(labelled("{ severity: critical, short: 5m, long: 1h }").generated().is(false));
    assertTrue(
        labelled("{ severity: critical, slo: orders, short: 5m, long: 1h }").generated().is(true));
    assertTrue(labelled("{ sloth_severity: page }").generated().is(true));
    assertTrue(labelled("{ severity: critical, slo: orders }").generated().is(false));
    assertTrue(
        alert(
                RULE.replace("HighErrorRate", "SLOMetricAbsent")
                    .replace("{ severity", "{ slo: orders, severity"))
            .generated()
            .is(true));
    assertTrue(alert(RULE.replace("HighErrorRate", "SLOMetricAbsent")).generated().is(false));
    assertTrue(alerts(Repository.of("slo.yaml", Sample.SLOTH)).items().get(0).generated().is(true));
  }

  private static Fact<Boolean> second(String labels, String otherLabels) {
    String one = RULE.replace("{ severity: critical }", labels);
    String other = RULE.replace("{ severity: critical }", otherLabels).replace("10m", "5m");
    List<Alert> both = alerts(Repository.of("a.yaml", one).file("b.yaml", other)).items();
    assertFalse(both.get(0).repeats().is(true));
    return both.get(1).repeats();
  }

  @Test
  void an_alert_repeats_one_of_the_same_name_and_labels() {
    assertTrue(second("{ severity: critical }", "{ severity: critical }").is(true));
    assertTrue(second("{ a: b, severity: critical }", "{ severity: critical, a: b }").is(true));
    assertTrue(second("{ severity: critical }", "{ severity: warning }").is(false));
    assertTrue(second("{ severity: critical }", "{ severity: critical, short: 5m }").is(false));
    assertTrue(second("{ severity: critical }", "{ severity: '{{ $labels.s }}' }").is(false));
    assertInstanceOf(
        Fact.Unknown.class,
        second("{ severity: '{{ $labels.s }}' }", "{ severity: '{{ $labels.s }}' }"));
  }

  @Test
  void whether_a_route_tells_is_a_fact_of_its_own() {
    assertTrue(alert(RULE).routeKnown().is(false));
    assertInstanceOf(Fact.Unknown.class, alert(RULE).reachesReceiver());
    Repository routed =
        Repository.of("rules.yaml", RULE)
            .file("am.yaml", "route: { receiver: none }\nreceivers: [ { name: none } ]\n");
    Alert alert = alerts(routed).items().get(0);
    assertTrue(alert.routeKnown().is(true));
    assertTrue(alert.reachesReceiver().is(false));
    assertTrue(alert.reachesPager().is(false));
  }
}
