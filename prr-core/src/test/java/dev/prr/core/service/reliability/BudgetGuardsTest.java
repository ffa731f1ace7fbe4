package dev.prr.core.service.reliability;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.Repository;
import dev.prr.core.service.Slo;
import org.junit.jupiter.api.Test;

final class BudgetGuardsTest {

  private static final String BURN_ALERTS =
      """
      groups:
        - name: budget
          rules:
            - alert: OrdersBudgetBurn
              expr: errors:ratio_rate1h{%1$s} > 0.1 and errors:ratio_rate5m{%1$s} > 0.1
              labels: { severity: critical }
            - alert: OrdersBudgetBurn
              expr: errors:ratio_rate6h{%1$s} > 0.01 and errors:ratio_rate30m{%1$s} > 0.01
              labels: { severity: warning }
      """;

  private static final String POLICY =
      """
        alertPolicies:
          - kind: AlertPolicy
            metadata: { name: budget }
            spec:
              alertWhenNoData: %s
              conditions:
                - kind: AlertCondition
                  metadata: { name: burning }
                  spec:
                    severity: %s
                    condition: { kind: burnrate, threshold: 2, lookbackWindow: %s }
      """;

  private static Slo slo(Repository repository) {
    return Slos.of(Monitored.in(repository.scope())).items().get(0);
  }

  private static Slo openSlo(String more) {
    return slo(Repository.of("slo.yaml", Sample.OPENSLO + more));
  }

  private static Slo beside(String rules) {
    return slo(Repository.of("slo.yaml", Sample.OPENSLO).file("rules.yaml", rules));
  }

  @Test
  void an_open_slo_that_nobody_guards_is_not_guarded() {
    Slo slo = openSlo("");
    assertTrue(slo.fastBurnPages().is(false));
    assertTrue(slo.slowBurnNotifies().is(false));
    assertTrue(slo.absenceAlerted().is(false));
  }

  @Test
  void burn_alerts_of_the_service_guard_it() {
    Slo slo = beside(BURN_ALERTS.formatted("job=\"checkout\""));
    assertTrue(slo.fastBurnPages().is(true));
    assertTrue(slo.slowBurnNotifies().is(true));
    Slo named = beside(BURN_ALERTS.formatted("slo=\"orders\""));
    assertTrue(named.fastBurnPages().is(true));
  }

  @Test
  void burn_alerts_for_another_slo_do_not() {
    Slo slo = beside(BURN_ALERTS.formatted("slo=\"payments\""));
    assertTrue(slo.fastBurnPages().is(false));
    assertTrue(slo.slowBurnNotifies().is(false));
  }

  @Test
  void a_page_over_a_day_is_slow_burn_too() {
    String pages = BURN_ALERTS.formatted("").replace("severity: warning", "severity: critical");
    assertTrue(beside(pages).slowBurnNotifies().is(false));
    assertTrue(beside(pages.replace("6h", "1d")).slowBurnNotifies().is(true));
  }

  @Test
  void an_alert_that_burns_nothing_guards_no_budget() {
    assertTrue(
        beside("groups: [{name: a, rules: [{alert: A, expr: up == 0, labels: {severity: page}}]}]")
            .fastBurnPages()
            .is(false));
  }

  @Test
  void alert_policies_guard_it() {
    assertTrue(openSlo(POLICY.formatted(false, "page", "1h")).fastBurnPages().is(true));
    assertTrue(openSlo(POLICY.formatted(false, "page", "1h")).slowBurnNotifies().is(false));
    assertTrue(openSlo(POLICY.formatted(false, "ticket", "1h")).slowBurnNotifies().is(true));
    assertTrue(openSlo(POLICY.formatted(false, "ticket", "1h")).fastBurnPages().is(false));
    assertTrue(openSlo(POLICY.formatted(false, "page", "3d")).slowBurnNotifies().is(true));
    assertTrue(openSlo(POLICY.formatted(true, "page", "1h")).absenceAlerted().is(true));
  }

  @Test
  void policies_and_conditions_may_be_written_elsewhere() {
    String reference = "  alertPolicies: [ { alertPolicyRef: budget } ]\n";
    String policy =
        """
        apiVersion: openslo/v1
        kind: AlertPolicy
        metadata: { name: budget }
        spec: { conditions: [ { conditionRef: burning } ] }
        ---
        apiVersion: openslo/v1
        kind: AlertCondition
        metadata: { name: burning }
        spec: { severity: page, condition: { kind: burnrate, lookbackWindow: 1h } }
        """;
    Repository repository = Repository.of("slo.yaml", Sample.OPENSLO + reference);
    assertInstanceOf(Fact.Unknown.class, slo(repository).fastBurnPages());
    assertTrue(slo(repository.file("policy.yaml", policy)).fastBurnPages().is(true));
  }

  @Test
  void a_severity_nobody_agreed_on_leaves_it_unknown() {
    assertInstanceOf(
        Fact.Unknown.class, openSlo(POLICY.formatted(false, "sev9", "1h")).fastBurnPages());
  }

  @Test
  void a_left_out_rule_file_may_guard_it() {
    Repository repository =
        Repository.of("slo.yaml", Sample.OPENSLO).leftOut("chart/rules.yaml", "- alert: X");
    assertInstanceOf(Fact.Unknown.class, slo(repository).fastBurnPages());
    assertInstanceOf(Fact.Unknown.class, slo(repository).absenceAlerted());
  }

  @Test
  void the_word_of_the_document_counts_where_the_format_has_one() {
    Repository disabled =
        Repository.of(
                "slo.yaml",
                Sample.SLOTH.replace("page_alert:", "page_alert:\n        disable: true"))
            .file("rules.yaml", BURN_ALERTS.formatted(""));
    assertTrue(slo(disabled).fastBurnPages().is(false));
    assertTrue(slo(disabled).slowBurnNotifies().is(true));
  }

  @Test
  void a_page_alert_that_only_warns_pages_nobody() {
    String warns = Sample.SLOTH.replace("severity: critical", "severity: warning");
    assertTrue(slo(Repository.of("slo.yaml", warns)).fastBurnPages().is(false));
    String own = Sample.SLOTH.replace("severity: critical", "severity: pageteam");
    assertTrue(slo(Repository.of("slo.yaml", own)).fastBurnPages().is(true));
  }

  @Test
  void a_rule_on_the_absence_of_its_metric_guards_it() {
    String absent =
        "groups: [{name: a, rules: [{alert: NoData, expr: 'absent(http_requests_total)'}]}]";
    assertTrue(beside(absent).absenceAlerted().is(true));
    assertTrue(beside(absent.replace("http_requests", "other")).absenceAlerted().is(false));
    assertTrue(beside(absent.replace("absent(", "sum(")).absenceAlerted().is(false));
    assertTrue(slo(Repository.of("slo.yaml", Sample.SLOTH)).absenceAlerted().is(false));
    assertTrue(
        slo(Repository.of("slo.yaml", Sample.SLOTH).file("rules.yaml", absent))
            .absenceAlerted()
            .is(true));
  }
}
