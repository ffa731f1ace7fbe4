package dev.prr.core.service.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.SloDefinition.Format;
import dev.prr.core.artifact.SloDefinition.Indicator;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.Repository;
import dev.prr.core.service.Slo;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SlosTest {

  private static final String PYRRA =
      """
      apiVersion: pyrra.dev/v1alpha1
      kind: ServiceLevelObjective
      metadata:
        name: orders
        labels: { team: payments }
      spec:
        target: "99.5"
        window: 4w
        indicator:
          ratio:
            errors: { metric: 'http_requests_total{code=~"5.."}' }
            total: { metric: http_requests_total }
      """;

  private static List<Slo> slos(Repository repository) {
    return Slos.of(Monitored.in(repository.scope())).items();
  }

  private static Slo slo(String text) {
    return slos(Repository.of("slo.yaml", text)).get(0);
  }

  @Test
  void an_slo_is_what_its_document_says() {
    Slo slo = slo(Sample.SLOTH);
    assertTrue(slo.name().is("orders"));
    assertTrue(slo.format().is(Format.SLOTH));
    assertTrue(slo.kind().is(Indicator.AVAILABILITY));
    assertTrue(slo.queryWellFormed().is(true));
    assertTrue(slo.fastBurnPages().is(true));
    assertTrue(slo.slowBurnNotifies().is(true));
    assertTrue(slo.described().is(true));
    assertTrue(slo(Sample.OPENSLO).described().is(false));
  }

  @Test
  void generated_rules_are_no_further_slo() {
    assertEquals(
        1,
        slos(Repository.of("a.yaml", Sample.SLOTH).file("b.yaml", Sample.SLOTH_GENERATED)).size());
    assertEquals(0, slos(Repository.of("b.yaml", Sample.SLOTH_GENERATED)).size());
  }

  @Test
  void it_names_this_service_by_name_or_alias() {
    assertTrue(slo(Sample.SLOTH).namesService().is(true));
    assertTrue(
        slo(Sample.SLOTH.replace("service: checkout", "service: checkout-service"))
            .namesService()
            .is(true));
    assertTrue(
        slo(Sample.SLOTH.replace("service: checkout", "service: cart")).namesService().is(false));
    assertTrue(slo(Sample.OPENSLO.replace("  service: checkout\n", "")).namesService().is(false));
  }

  @Test
  void a_format_without_a_service_names_it_by_label_or_by_where_it_lies() {
    assertTrue(slo(PYRRA).namesService().is(true));
    assertTrue(slo(PYRRA.replace("team: payments", "service: checkout")).namesService().is(true));
    assertTrue(slo(PYRRA.replace("team: payments", "service: cart")).namesService().is(false));
  }

  @Test
  void the_day_of_its_last_review_is_an_annotation_or_a_label() {
    String reviewed = Sample.OPENSLO.replace("name: orders\nspec", "name: orders\n  %s\nspec");
    assertTrue(slo(Sample.OPENSLO).reviewed().isMissing());
    assertTrue(
        slo(reviewed.formatted("annotations: { acme.dev/last-reviewed: 2026-03-01 }"))
            .reviewed()
            .is(LocalDate.of(2026, 3, 1)));
    assertTrue(
        slo(reviewed.formatted("labels: { reviewDate: 2026-03-01T09:00:00Z }"))
            .reviewed()
            .is(LocalDate.of(2026, 3, 1)));
    assertInstanceOf(
        Fact.Unknown.class,
        slo(reviewed.formatted("annotations: { reviewed: last spring }")).reviewed());
  }

  @Test
  void a_name_that_is_not_written_is_unknown() {
    assertInstanceOf(
        Fact.Unknown.class, slo(Sample.OPENSLO.replace("  name: orders\nspec", "spec")).name());
  }

  @Test
  void the_list_is_complete_when_every_slo_document_was_read() {
    assertTrue(Slos.of(Monitored.in(Repository.of("a.yaml", Sample.SLOTH).scope())).isComplete());
    assertTrue(
        Slos.of(
                Monitored.in(
                    Repository.of("a.yaml", Sample.SLOTH)
                        .leftOut("c.yaml", "kind: PrometheusRule {{ x }}")
                        .scope()))
            .isComplete());
    assertFalse(
        Slos.of(
                Monitored.in(
                    Repository.of("a.yaml", Sample.SLOTH)
                        .leftOut("c.yaml", "apiVersion: sloth.slok.dev/v1 {{ x }}")
                        .scope()))
            .isComplete());
  }

  @Test
  void references_are_followed() {
    String slo =
        """
        apiVersion: openslo/v1
        kind: SLO
        metadata: { name: orders }
        spec: { service: checkout, indicatorRef: slow, objectives: [ { target: 0.99 } ] }
        """;
    String sli =
        """
        apiVersion: openslo/v1
        kind: SLI
        metadata: { name: slow }
        spec:
          ratioMetric:
            good: { metricSource: { spec: { query: 'sum(order_seconds_bucket{le="1"})' } } }
            total: { metricSource: { spec: { query: sum(order_seconds_count) } } }
        """;
    Slo found = slos(Repository.of("a.yaml", slo).file("b.yaml", sli)).get(0);
    assertTrue(found.kind().is(Indicator.LATENCY));
    assertTrue(found.queryWellFormed().is(true));
    Slo lost = slos(Repository.of("a.yaml", slo)).get(0);
    assertInstanceOf(Fact.Unknown.class, lost.queryWellFormed());
    assertInstanceOf(Fact.Unknown.class, lost.kind());
    Slo twice = slos(Repository.of("a.yaml", slo).file("b.yaml", sli).file("c.yaml", sli)).get(0);
    assertInstanceOf(Fact.Unknown.class, twice.queryWellFormed());
  }

  @Test
  void an_absence_alert_that_is_switched_off_is_told_at_the_switch() {
    Slo off = slo(PYRRA + "  alerting:\n    absent: false\n");
    assertTrue(off.absenceAlerted().is(false));
    long before = PYRRA.lines().count();
    assertEquals(before + 2, off.absenceAlerted().place().line());
  }
}
