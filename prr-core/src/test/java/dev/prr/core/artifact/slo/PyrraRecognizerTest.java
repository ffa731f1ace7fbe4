package dev.prr.core.artifact.slo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.artifact.SloDefinition.Indicator;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Ratio;
import dev.prr.core.service.Repository;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PyrraRecognizerTest {

  private static final String RATIO =
      """
      apiVersion: pyrra.dev/v1alpha1
      kind: ServiceLevelObjective
      metadata:
        name: checkout-errors
        labels:
          prometheus: k8s
          pyrra.dev/team: payments
        annotations:
          pyrra.dev/runbook_url: docs/runbooks/errors.md
      spec:
        description: Few requests fail.
        target: "99.5"
        window: 4w
        indicator:
          ratio:
            errors:
              metric: http_requests_total{job="checkout",code=~"5.."}
            total:
              metric: http_requests_total{job="checkout"}
      """;

  private static SloDefinition slo(String text) {
    return Repository.of("slo/errors.yaml", text).all(SloDefinition.class).get(0);
  }

  @Test
  void a_ratio_is_availability() {
    SloDefinition slo = slo(RATIO);
    assertTrue(slo.name().is("checkout-errors"));
    assertTrue(slo.service().isMissing());
    assertTrue(slo.target().is(Ratio.parse("99.5%").orElseThrow()));
    assertTrue(slo.window().is(Duration.ofDays(28)));
    assertEquals(Indicator.AVAILABILITY, slo.sli().indicator());
    assertTrue(slo.sli().queries().get(1).is("http_requests_total{job=\"checkout\"}"));
  }

  @Test
  void the_other_indicators_are_read_too() {
    String latency =
        RATIO
            .replace("ratio:", "latency:")
            .replace("errors:\n", "success:\n")
            .replace("code=~\"5..\"", "le=\"0.5\"");
    assertEquals(Indicator.LATENCY, slo(latency).sli().indicator());
    assertEquals(2, slo(latency).sli().queries().size());
    String head = RATIO.substring(0, RATIO.indexOf("    ratio:"));
    SloDefinition nativeHistogram =
        slo(head + "    latencyNative: { latency: 500ms, total: { metric: request_seconds } }\n");
    assertEquals(Indicator.LATENCY, nativeHistogram.sli().indicator());
    assertTrue(nativeHistogram.sli().queries().get(0).is("request_seconds"));
    SloDefinition gauge = slo(head + "    bool_gauge: { metric: probe_success }\n");
    assertEquals(Indicator.AVAILABILITY, gauge.sli().indicator());
  }

  @Test
  void a_target_below_one_percent_is_implausible() {
    SloDefinition slo = slo(RATIO.replace("\"99.5\"", "\"0.995\""));
    assertTrue(slo.unitPlausible().is(false));
    assertInstanceOf(Fact.Unknown.class, slo.target());
    assertEquals("slo/errors.yaml:12:11", slo.unitPlausible().place().toString());
  }

  @Test
  void it_makes_four_burn_alerts_and_one_on_absence() {
    List<AlertRule> generated = slo(RATIO).alerting().generated();
    assertEquals(
        List.of("critical", "critical", "warning", "warning", "critical"),
        generated.stream()
            .map(alert -> alert.labels().get("severity").ifKnown().orElse(""))
            .toList());
    AlertRule fast = generated.get(0);
    assertTrue(fast.name().is("ErrorBudgetBurn"));
    assertTrue(fast.labels().get("short").is("5m"));
    assertTrue(fast.labels().get("long").is("1h"));
    assertTrue(fast.labels().get("slo").is("checkout-errors"));
    assertTrue(fast.labels().get("team").is("payments"));
    assertTrue(fast.annotations().get("runbook_url").is("docs/runbooks/errors.md"));
    assertTrue(fast.hold().is(Duration.ofMinutes(2)));
    assertTrue(fast.expression().ifKnown().orElse("").startsWith("http_requests:burnrate5m"));
    AlertRule absent = generated.get(4);
    assertTrue(absent.name().is("SLOMetricAbsent"));
    assertTrue(absent.expression().ifKnown().orElse("").startsWith("absent(http_requests_total"));
  }

  @Test
  void windows_of_alerts_shrink_with_the_window_of_the_slo() {
    AlertRule fast = slo(RATIO.replace("window: 4w", "window: 1w")).alerting().generated().get(0);
    assertTrue(fast.labels().get("short").is("1m"));
    assertTrue(fast.labels().get("long").is("15m"));
  }

  @Test
  void alerting_is_on_unless_it_is_switched_off() {
    assertTrue(slo(RATIO).alerting().fastBurnPages().is(true));
    assertTrue(slo(RATIO).alerting().absenceAlerted().is(true));
    SloDefinition quiet = slo(RATIO + "  alerting: { burnrates: false, absent: false }\n");
    assertTrue(quiet.alerting().fastBurnPages().is(false));
    assertTrue(quiet.alerting().slowBurnNotifies().is(false));
    assertTrue(quiet.alerting().absenceAlerted().is(false));
    assertEquals(List.of(), quiet.alerting().generated());
    SloDefinition disabled = slo(RATIO + "  alerting: { disabled: true, absent: true }\n");
    assertTrue(disabled.alerting().absenceAlerted().is(false));
  }

  @Test
  void names_and_severities_of_alerts_may_be_chosen() {
    AlertRule fast =
        slo(RATIO + "  alerting: { name: CheckoutBurns, severities: { fastBurn: page } }\n")
            .alerting()
            .generated()
            .get(0);
    assertTrue(fast.name().is("CheckoutBurns"));
    assertTrue(fast.labels().get("severity").is("page"));
  }

  @Test
  void a_huge_window_breaks_nothing() {
    SloDefinition slo = slo(RATIO.replace("window: 4w", "window: 290000000y"));
    assertEquals(5, slo.alerting().generated().size());
  }
}
