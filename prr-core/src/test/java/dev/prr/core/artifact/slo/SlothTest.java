package dev.prr.core.artifact.slo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.Misshapen;
import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.artifact.SloDefinition.Format;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Ratio;
import dev.prr.core.service.Repository;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SlothTest {

  private static final String FILE =
      """
      version: prometheus/v1
      service: checkout
      labels:
        owner: payments
        area: money
      slos:
        - name: orders-availability
          objective: 99.9
          description: Orders are accepted.
          labels:
            area: orders
          sli:
            events:
              error_query: sum(rate(http_requests_total{code=~"5.."}[{{.window}}]))
              total_query: sum(rate(http_requests_total[{{.window}}]))
          alerting:
            name: CheckoutErrorBudget
            labels:
              category: availability
            annotations:
              runbook: docs/runbooks/errors.md
            page_alert:
              labels:
                severity: critical
            ticket_alert:
              disable: true
      """;

  private static final String OBJECT =
      """
      apiVersion: sloth.slok.dev/v1
      kind: PrometheusServiceLevel
      metadata: { name: checkout }
      spec:
        service: checkout
        slos:
          - name: orders-availability
            objective: 0.999
            sli:
              raw:
                errorRatioQuery: errors:ratio_rate{{.window}}
            alerting:
              pageAlert: { disable: true }
              ticketAlert: { annotations: { summary: Look at it } }
              name: CheckoutErrorBudget
      """;

  private static SloDefinition slo(String text) {
    return Repository.of("slo/checkout.yaml", text).all(SloDefinition.class).get(0);
  }

  @Test
  void a_file_is_read() {
    SloDefinition slo = slo(FILE);
    assertEquals(Format.SLOTH, slo.format());
    assertTrue(slo.name().is("orders-availability"));
    assertTrue(slo.service().is("checkout"));
    assertTrue(slo.target().is(Ratio.parse("99.9%").orElseThrow()));
    assertTrue(slo.description().isKnown());
    assertEquals(2, slo.sli().queries().size());
    assertTrue(slo.labels().get("owner").is("payments"));
    assertTrue(slo.labels().get("area").is("orders"));
    assertEquals("slo/checkout.yaml:7:5", slo.place().toString());
  }

  @Test
  void the_window_is_the_default_of_the_generator() {
    assertTrue(slo(FILE).window().is(Duration.ofDays(30)));
    assertTrue(slo(FILE).calendar().is(false));
  }

  @Test
  void an_object_is_read_in_camel_case() {
    SloDefinition slo = slo(OBJECT);
    assertTrue(slo.service().is("checkout"));
    assertTrue(slo.sli().queries().get(0).is("errors:ratio_rate{{.window}}"));
    assertTrue(slo.unitPlausible().is(false));
    assertInstanceOf(Fact.Unknown.class, slo.target());
    assertTrue(slo.alerting().fastBurnPages().is(false));
    assertTrue(slo.alerting().slowBurnNotifies().is(true));
  }

  @Test
  void a_plugin_has_no_query_to_read() {
    assertEquals(
        List.of(),
        slo(OBJECT.replace(
                "raw:\n          errorRatioQuery: errors:ratio_rate{{.window}}",
                "plugin: { id: acme/availability }"))
            .sli()
            .queries());
  }

  @Test
  void an_alert_is_enabled_unless_it_is_disabled() {
    assertTrue(slo(FILE).alerting().fastBurnPages().is(true));
    assertTrue(slo(FILE).alerting().slowBurnNotifies().is(false));
    assertEquals(
        "slo/checkout.yaml:26:18", slo(FILE).alerting().slowBurnNotifies().place().toString());
    assertTrue(slo(FILE).alerting().absenceAlerted().isMissing());
  }

  @Test
  void without_alerting_there_are_no_alerts() {
    SloDefinition slo = slo(FILE.substring(0, FILE.indexOf("    alerting:")));
    assertTrue(slo.alerting().fastBurnPages().is(false));
    assertEquals(List.of(), slo.alerting().generated());
  }

  @Test
  void the_alert_it_makes_carries_what_the_generator_would_give_it() {
    List<AlertRule> generated = slo(FILE).alerting().generated();
    assertEquals(1, generated.size());
    AlertRule page = generated.get(0);
    assertTrue(page.name().is("CheckoutErrorBudget"));
    assertTrue(page.labels().get("severity").is("critical"));
    assertTrue(page.labels().get("sloth_severity").is("page"));
    assertTrue(page.labels().get("sloth_id").is("checkout-orders-availability"));
    assertTrue(page.labels().get("category").is("availability"));
    assertTrue(page.labels().get("owner").is("payments"));
    assertTrue(page.annotations().get("runbook").is("docs/runbooks/errors.md"));
    assertTrue(page.annotations().get("title").isKnown());
    assertTrue(page.hold().isMissing());
    assertEquals("slo/checkout.yaml:22:7", page.place().toString());
    assertEquals("slo/checkout.yaml:20:7", page.annotations().place().toString());
  }

  @Test
  void annotations_of_the_alert_win_over_those_of_all() {
    AlertRule ticket = slo(OBJECT).alerting().generated().get(0);
    assertTrue(ticket.annotations().get("summary").is("Look at it"));
    assertTrue(ticket.labels().get("sloth_severity").is("ticket"));
  }

  @Test
  void slos_that_are_no_list_are_lost_and_said_to_be() {
    String odd = FILE.substring(0, FILE.indexOf("slos:")) + "slos: { name: a }\n";
    assertEquals(1, Repository.of("a.yaml", odd).all(Misshapen.class).size());
  }

  @Test
  void another_version_is_left_to_others() {
    assertEquals(
        List.of(),
        Repository.of(
                "a.yaml", FILE.replace("version: prometheus/v1", "version: 2 # prometheus/v1"))
            .artifacts());
  }
}
