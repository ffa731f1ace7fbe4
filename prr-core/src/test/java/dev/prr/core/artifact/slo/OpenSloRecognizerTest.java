package dev.prr.core.artifact.slo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.AlertCondition;
import dev.prr.core.artifact.AlertPolicy;
import dev.prr.core.artifact.SliDefinition;
import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.artifact.SloDefinition.Format;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Ratio;
import dev.prr.core.service.Repository;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpenSloRecognizerTest {

  private static final String V1 =
      """
      apiVersion: openslo/v1
      kind: SLO
      metadata:
        name: checkout-availability
        labels:
          team: [payments]
          env: [prod, stage]
          area: money
      spec:
        description: Nearly every order can be placed.
        service: checkout
        indicator:
          metadata:
            name: good-orders
          spec:
            ratioMetric:
              counter: true
              good:
                metricSource:
                  type: Prometheus
                  spec:
                    query: sum(orders_total{outcome="ok"})
              total:
                metricSource:
                  type: Prometheus
                  spec:
                    query: sum(orders_total)
        timeWindow:
          - duration: 4w
            isRolling: true
        budgetingMethod: Occurrences
        objectives:
          - displayName: placed
            target: 0.995
      """;

  private static SloDefinition slo(String text) {
    List<SloDefinition> slos = slos(text);
    assertEquals(1, slos.size());
    return slos.get(0);
  }

  private static List<SloDefinition> slos(String text) {
    return Repository.of("slo/checkout.yaml", text).all(SloDefinition.class);
  }

  private static List<String> queries(SloDefinition slo) {
    return slo.sli().queries().stream().map(query -> query.ifKnown().orElse("?")).toList();
  }

  private static Ratio ratio(String percent) {
    return Ratio.parse(percent).orElseThrow();
  }

  @Test
  void version_1_is_read() {
    SloDefinition slo = slo(V1);
    assertEquals(Format.OPENSLO_V1, slo.format());
    assertTrue(slo.name().is("checkout-availability"));
    assertTrue(slo.service().is("checkout"));
    assertTrue(slo.target().is(ratio("99.5%")));
    assertTrue(slo.window().is(Duration.ofDays(28)));
    assertTrue(slo.calendar().is(false));
    assertTrue(slo.description().isKnown());
    assertEquals(List.of("sum(orders_total{outcome=\"ok\"})", "sum(orders_total)"), queries(slo));
    assertTrue(slo.alerting().fastBurnPages().isMissing());
    assertEquals("slo/checkout.yaml:1:1", slo.place().toString());
    assertEquals("slo/checkout.yaml:34:15", slo.target().place().toString());
  }

  @Test
  void labels_may_be_texts_or_lists() {
    SloDefinition slo = slo(V1);
    assertTrue(slo.labels().get("team").is("payments"));
    assertTrue(slo.labels().get("env").is("prod, stage"));
    assertTrue(slo.labels().get("area").is("money"));
  }

  @Test
  void a_top_level_array_holds_many() {
    String array =
        "- " + V1.strip().replace("\n", "\n  ") + "\n- " + V1.strip().replace("\n", "\n  ") + "\n";
    assertEquals(2, slos(array).size());
  }

  @ParameterizedTest
  @CsvSource({
    "target: 0.999, 99.9%, true",
    "target: 0, 0%, true",
    "target: 1, , false",
    "target: 99.9, , false",
    "target: -0.5, , false",
    "targetPercent: 99.9, 99.9%, true",
    "targetPercent: 100, 100%, true",
    "targetPercent: 0.999, , false",
    "targetPercent: 1, , false",
    "targetPercent: 100.1, , false"
  })
  void a_target_in_the_wrong_unit_is_implausible_and_unknown(
      String written, String percent, boolean plausible) {
    SloDefinition slo = slo(V1.replace("target: 0.995", written));
    assertTrue(slo.unitPlausible().is(plausible), written);
    if (percent == null) {
      assertInstanceOf(Fact.Unknown.class, slo.target());
    } else {
      assertTrue(slo.target().is(ratio(percent)), written);
    }
  }

  @Test
  void both_targets_contradict_each_other() {
    SloDefinition slo =
        slo(V1.replace("target: 0.995", "target: 0.995\n      targetPercent: 99.5"));
    assertTrue(slo.unitPlausible().is(false));
    assertInstanceOf(Fact.Unknown.class, slo.target());
  }

  @Test
  void without_a_target_neither_it_nor_its_unit_is_known() {
    for (String none : List.of("value: 1", "target: many", "target:")) {
      SloDefinition slo = slo(V1.replace("target: 0.995", none));
      assertInstanceOf(Fact.Unknown.class, slo.target(), none);
      assertInstanceOf(Fact.Unknown.class, slo.unitPlausible(), none);
    }
    SloDefinition none = slo(V1.substring(0, V1.indexOf("  objectives:")));
    assertInstanceOf(Fact.Unknown.class, none.target());
  }

  @ParameterizedTest
  @CsvSource({
    "90m, PT90M",
    "12h, PT12H",
    "30d, P30D",
    "4w, P28D",
    "1M, P30D",
    "1Q, P90D",
    "1Y, P365D"
  })
  void a_window_has_one_number_and_one_unit(String written, String length) {
    SloDefinition slo = slo(V1.replace("duration: 4w", "duration: " + written));
    assertTrue(slo.window().is(Duration.parse(length)), written);
  }

  @ParameterizedTest
  @CsvSource({"30, ", "1d12h, ", "many, ", "-1d, ", "100001Y, ", "d, "})
  void other_windows_are_unknown(String written, String none) {
    assertInstanceOf(
        Fact.Unknown.class, slo(V1.replace("duration: 4w", "duration: " + written)).window());
  }

  @Test
  void a_window_that_does_not_roll_follows_the_calendar() {
    assertTrue(slo(V1.replace("isRolling: true", "isRolling: false")).calendar().is(true));
    assertTrue(
        slo(V1.replace("isRolling: true", "calendar: { startTime: 2026-01-01 00:00:00 }"))
            .calendar()
            .is(true));
    assertTrue(slo(V1.replace("      isRolling: true\n", "")).calendar().is(false));
    assertTrue(
        slo(V1.replace("      isRolling: true\n", "").replace("4w", "1M")).calendar().is(true));
    assertTrue(slo(V1.replace("4w", "1M")).calendar().is(false));
  }

  @Test
  void a_window_that_is_not_written_is_missing() {
    SloDefinition slo =
        slo(V1.replace("  timeWindow:\n    - duration: 4w\n      isRolling: true\n", ""));
    assertTrue(slo.window().isMissing());
    assertTrue(slo.calendar().is(false));
    assertInstanceOf(
        Fact.Unknown.class, slo(V1.replace("    - duration", "      duration")).window());
  }

  @Test
  void each_objective_is_an_slo_of_its_own() {
    List<SloDefinition> slos =
        slos(V1 + "    - target: 0.9\n    - displayName: fast\n      target: 0.99\n");
    assertEquals(
        List.of(
            "checkout-availability/placed",
            "checkout-availability/2",
            "checkout-availability/fast"),
        slos.stream().map(slo -> slo.name().ifKnown().orElse("")).toList());
    assertEquals("slo/checkout.yaml:35:7", slos.get(1).place().toString());
  }

  @Test
  void an_indicator_may_be_referred_to() {
    SloDefinition slo =
        slo(
            """
            apiVersion: openslo/v1
            kind: SLO
            metadata: { name: a }
            spec: { service: checkout, indicatorRef: good-orders, objectives: [ { target: 0.9 } ] }
            """);
    assertTrue(slo.sli().reference().is("good-orders"));
    assertEquals(List.of(), slo.sli().queries());
  }

  @Test
  void an_sli_of_its_own_is_read() {
    SliDefinition sli =
        Repository.of(
                "sli.yaml",
                """
                apiVersion: openslo/v1
                kind: SLI
                metadata: { name: slow-orders }
                spec:
                  thresholdMetric:
                    metricSource: { type: Prometheus, spec: { query: avg(order_seconds) } }
                """)
            .all(SliDefinition.class)
            .get(0);
    assertTrue(sli.name().is("slow-orders"));
    assertTrue(sli.sli().threshold());
    assertTrue(sli.sli().queries().get(0).is("avg(order_seconds)"));
  }

  @Test
  void the_first_version_has_another_window_and_other_ratios() {
    SloDefinition slo =
        slo(
            """
            apiVersion: openslo/v1alpha
            kind: SLO
            metadata: { name: checkout-ratio, displayName: Orders }
            spec:
              service: checkout
              timeWindows:
                - unit: Quarter
                  count: 2
                  isRolling: false
                  calendar: { startTime: 2026-01-01 00:00:00, timeZone: UTC }
              objectives:
                - value: 1
                  target: 0.98
                  ratioMetrics:
                    incremental: true
                    good: { source: prometheus, queryType: promql, query: good_total }
                    total: { source: prometheus, queryType: promql, query: all_total }
            """);
    assertEquals(Format.OPENSLO_V1ALPHA, slo.format());
    assertTrue(slo.window().is(Duration.ofDays(180)));
    assertTrue(slo.calendar().is(true));
    assertEquals(List.of("good_total", "all_total"), queries(slo));
    assertFalse(slo.sli().threshold());
  }

  @Test
  void the_draft_names_its_service_in_two_ways() {
    String draft =
        """
        apiVersion: openslo.com/v2alpha
        kind: SLO
        metadata: { name: checkout-errors }
        spec:
          serviceRef: checkout
          sli:
            metadata: { name: errors }
            spec:
              ratioMetric:
                bad: { dataSourceRef: prom, spec: { query: errors_total } }
                total: { dataSourceRef: prom, spec: { query: requests_total } }
          objectives:
            - target: 0.98
        """;
    assertTrue(slo(draft).service().is("checkout"));
    assertTrue(slo(draft.replace("serviceRef", "service")).service().is("checkout"));
    assertEquals(List.of("errors_total", "requests_total"), queries(slo(draft)));
    assertTrue(slo(draft.replace("  serviceRef: checkout\n", "")).service().isMissing());
  }

  @Test
  void alert_policies_stand_in_place_or_elsewhere() {
    SloDefinition slo =
        slo(
            V1
                + """
                  alertPolicies:
                    - alertPolicyRef: slow
                    - kind: AlertPolicy
                      metadata: { name: fast }
                      spec:
                        alertWhenNoData: true
                        conditions:
                          - conditionRef: burning
                          - kind: AlertCondition
                            metadata: { name: burning-fast }
                            spec:
                              severity: page
                              condition:
                                kind: burnrate
                                op: gte
                                threshold: 14.4
                                lookbackWindow: 1h
                                alertAfter: 5m
                """);
    assertTrue(slo.alerting().policyReferences().get(0).is("slow"));
    AlertPolicy fast = slo.alerting().policies().get(0);
    assertTrue(fast.alertsOnMissingData().is(true));
    assertTrue(fast.conditionReferences().get(0).is("burning"));
    AlertCondition burning = fast.conditions().get(0);
    assertTrue(burning.burnRate().is(true));
    assertTrue(burning.severity().is("page"));
    assertTrue(burning.lookback().is(Duration.ofHours(1)));
  }

  @Test
  void other_kinds_and_versions_are_left_to_others() {
    assertEquals(List.of(), slos(V1.replace("openslo/v1", "openslo/v9")));
    assertEquals(List.of(), slos(V1.replace("kind: SLO", "kind: Service")));
  }
}
