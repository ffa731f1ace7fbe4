package dev.prr.core.service.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.Repository;
import org.junit.jupiter.api.Test;

final class SloQueriesTest {

  private static Fact<Boolean> wellFormed(String text) {
    return Slos.of(Monitored.in(Repository.of("slo.yaml", text).scope()))
        .items()
        .get(0)
        .queryWellFormed();
  }

  private static String pyrra(String errors, String total) {
    return """
        apiVersion: pyrra.dev/v1alpha1
        kind: ServiceLevelObjective
        metadata: { name: orders }
        spec:
          target: "99"
          window: 4w
          indicator:
            ratio:
              errors: { metric: '%s' }
              total: { metric: '%s' }
        """
        .formatted(errors, total);
  }

  @Test
  void good_events_differ_from_all_events() {
    assertTrue(wellFormed(Sample.SLOTH).is(true));
    Fact<Boolean> same =
        wellFormed(
            Sample.SLOTH.replace("http_requests_total{code=~\"5..\"}", "http_requests_total"));
    assertTrue(same.is(false));
    assertEquals("slo.yaml:10:22", same.place().toString());
    assertTrue(
        wellFormed(
                Sample.SLOTH.replace(
                    "http_requests_total{code=~\"5..\"}[{{.window}}]",
                    "http_requests_total [ {{ .window }} ]"))
            .is(false));
  }

  @Test
  void sloth_fills_in_its_window() {
    assertTrue(wellFormed(Sample.SLOTH.replace("{{.window}}", "{{ .window }}")).is(true));
    Fact<Boolean> fixed =
        wellFormed(
            Sample.SLOTH.replace("http_requests_total[{{.window}}]", "http_requests_total[5m]"));
    assertTrue(fixed.is(false));
  }

  @Test
  void brackets_close() {
    assertTrue(wellFormed(Sample.SLOTH.replace("[{{.window}}]))", "[{{.window}}])")).is(false));
    assertTrue(wellFormed(Sample.OPENSLO).is(true));
    assertTrue(wellFormed(Sample.OPENSLO.replace("_total)", "_total")).is(false));
  }

  @Test
  void pyrra_wants_bare_selectors() {
    String errors = "requests_total{code=~\"5..\"}";
    assertTrue(wellFormed(pyrra(errors, "requests_total")).is(true));
    assertTrue(wellFormed(pyrra(errors, "sum(requests_total)")).is(false));
    assertTrue(wellFormed(pyrra(errors, "rate(requests_total[5m])")).is(false));
    assertTrue(wellFormed(pyrra(errors, "requests_total[5m]")).is(false));
    assertTrue(wellFormed(pyrra(errors, "")).is(false));
  }

  @Test
  void where_there_is_no_query_there_is_nothing_to_judge() {
    assertTrue(
        wellFormed(
                """
                version: prometheus/v1
                service: checkout
                slos: [ { name: a, objective: 99, sli: { plugin: { id: x } } } ]
                """)
            .isMissing());
  }
}
