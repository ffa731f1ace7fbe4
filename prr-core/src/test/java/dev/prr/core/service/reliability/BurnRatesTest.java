package dev.prr.core.service.reliability;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.Repository;
import org.junit.jupiter.api.Test;

final class BurnRatesTest {

  private static ScopeAlert alert(String name, String expression, String labels) {
    return ScopeAlert.of(
            Repository.of(
                    "rules.yaml",
                    """
                    groups:
                      - name: checkout
                        rules:
                          - alert: %s
                            expr: >-
                              %s
                            labels: { %s }
                    """
                        .formatted(name, expression, labels))
                .scope())
        .get(0);
  }

  private static void assertBurnRate(boolean burns, ScopeAlert alert) {
    assertTrue(BurnRates.isBurnRate(alert).is(burns));
  }

  @Test
  void one_metric_over_two_windows_joined_by_and_burns() {
    ScopeAlert alert =
        alert(
            "Budget", "sum(rate(errors_total[1h])) > 14 and sum(rate(errors_total[5m])) > 14", "");
    assertBurnRate(true, alert);
    assertTrue(BurnRates.windowsPaired(alert).is(true));
  }

  @Test
  void windows_may_be_in_the_names_of_recorded_metrics() {
    ScopeAlert alert =
        alert("Budget", "job:errors:ratio_rate1h > 0.01 and job:errors:ratio_rate5m > 0.01", "");
    assertBurnRate(true, alert);
    assertTrue(BurnRates.windowsPaired(alert).is(true));
  }

  @Test
  void a_window_in_a_name_may_be_of_several_units() {
    ScopeAlert alert =
        alert("Budget", "http_requests:burnrate8m > 1 and http_requests:burnrate1h30m > 1", "");
    assertTrue(BurnRates.windowsPaired(alert).is(true));
  }

  @Test
  void two_windows_of_two_metrics_do_not_burn() {
    assertBurnRate(
        false, alert("A", "rate(errors_total[5m]) > 1 and rate(requests_total[1h]) > 1", ""));
    assertBurnRate(
        false, alert("A", "rate(errors_total[5m]) > 1 or rate(errors_total[1h]) > 1", ""));
    assertBurnRate(
        false,
        alert("A", "disk_free < 15 and predict_linear(disk_free[6h], 14400) < 0 and ro == 0", ""));
  }

  @Test
  void now_compared_with_then_does_not_burn() {
    assertBurnRate(
        false,
        alert("A", "rate(a_total[15m]) / rate(a_total[1d]) > 2 and rate(a_total[1d]) > 0", ""));
  }

  @Test
  void counts_over_two_windows_burn_only_as_shares() {
    assertBurnRate(
        false, alert("A", "increase(errs_total[1h]) > 2 and increase(errs_total[5m]) > 0", ""));
    assertBurnRate(
        true,
        alert(
            "A",
            "increase(errs_total[1h]) / increase(all_total[1h]) > 0.1"
                + " and increase(errs_total[5m]) / increase(all_total[5m]) > 0.1",
            ""));
  }

  @Test
  void pairs_may_be_alternatives() {
    assertBurnRate(
        true,
        alert(
            "A",
            "(rate(e_total[1h]) > 14 and rate(e_total[5m]) > 14)"
                + " or (rate(e_total[6h]) > 6 and rate(e_total[30m]) > 6)",
            ""));
  }

  @Test
  void a_burn_alert_over_one_window_is_not_paired() {
    ScopeAlert alert = alert("CheckoutErrorBudgetBurn", "errors:ratio_rate1h > 0.01", "");
    assertBurnRate(true, alert);
    assertTrue(BurnRates.windowsPaired(alert).is(false));
    assertBurnRate(true, alert("A", "apiserver_request:burnrate1h > 0.01", ""));
  }

  @Test
  void generators_are_known_by_their_labels() {
    assertBurnRate(true, alert("Orders", "some_metric > 1", "sloth_severity: page"));
    assertBurnRate(true, alert("Orders", "some_metric > 1", "slo: orders, short: 5m, long: 1h"));
    assertBurnRate(false, alert("Orders", "some_metric > 1", "slo: orders, short: 5m"));
  }

  @Test
  void an_alert_that_burns_nothing_has_no_pair_to_judge() {
    assertTrue(BurnRates.windowsPaired(alert("A", "up == 0", "")).isMissing());
  }

  @Test
  void without_an_expression_it_is_not_known() {
    ScopeAlert alert =
        ScopeAlert.of(
                Repository.of("r.yaml", "groups: [{name: expr, rules: [{alert: A}]}]").scope())
            .get(0);
    assertInstanceOf(Fact.Unknown.class, BurnRates.isBurnRate(alert));
    assertInstanceOf(Fact.Unknown.class, BurnRates.windowsPaired(alert));
    assertInstanceOf(Fact.Unknown.class, Symptoms.isSymptomBased(alert));
  }
}
