package dev.prr.core.service.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.DashboardFact;
import dev.prr.core.service.Repository;
import dev.prr.core.service.Signal.GoldenSignal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DashboardsTest {

  private static final String CLASSIC =
      """
      {
        "uid": "checkout", "title": "Checkout", "tags": ["payments"], "schemaVersion": 39,
        "templating": { "list": [ { "name": "datasource", "type": "datasource" } ] },
        "panels": [
          { "type": "row", "title": "Golden signals", "panels": [
            { "title": "Errors", "datasource": { "type": "prometheus", "uid": "${datasource}" },
              "targets": [ { "expr": "sum(rate(http_requests_total{code=~\\"5..\\"}[5m])) / sum(rate(http_requests_total[5m]))" } ] }
          ] },
          { "title": "Error budget", "targets": [ { "expr": "slo:error_budget:ratio{sloth_slo=\\"availability\\"}" } ] }
        ]
      }
      """;

  private static FactList<DashboardFact> dashboards(String path, String text) {
    return Dashboards.of(Monitored.in(Repository.of(path, text).scope()));
  }

  private static DashboardFact dashboard(String text) {
    return dashboards("grafana/checkout.json", text).items().get(0);
  }

  private static List<GoldenSignal> signals(DashboardFact dashboard) {
    return dashboard.signals().items().stream().map(s -> s.ifKnown().orElseThrow()).toList();
  }

  private static List<String> texts(FactList<Fact<String>> list) {
    return list.items().stream().map(text -> text.ifKnown().orElse("?")).toList();
  }

  @Test
  void a_dashboard_is_known_by_title_uid_tags_and_what_it_shows() {
    DashboardFact dashboard = dashboard(CLASSIC);
    assertTrue(dashboard.name().is("Checkout"));
    assertTrue(dashboard.uid().is("checkout"));
    assertEquals(List.of("payments"), texts(dashboard.tags()));
    assertTrue(dashboard.hasStableUid().is(true));
    assertTrue(dashboard.datasourceIsVariable().is(true));
    assertEquals(List.of(GoldenSignal.TRAFFIC, GoldenSignal.ERRORS), signals(dashboard));
    assertTrue(dashboard.showsErrorBudget().is(true));
    assertEquals(List.of("availability"), texts(dashboard.slos()));
    assertEquals(
        List.of("http_requests_total", "slo:error_budget:ratio"), texts(dashboard.metrics()));
    assertTrue(dashboard.latencyAsDistribution().isMissing());
  }

  @Test
  void rows_of_old_dashboards_and_the_wrapping_of_an_export_are_unfolded() {
    String rows =
        """
        { "dashboard": { "title": "Old", "schemaVersion": 14, "rows": [
          { "panels": [ { "title": "CPU", "targets": [ { "expr": "process_cpu_seconds_total" } ] } ] } ] } }
        """;
    assertEquals(List.of(GoldenSignal.SATURATION), signals(dashboard(rows)));
  }

  @Test
  void a_config_map_holds_dashboards_at_their_own_lines() {
    String map =
        "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: d }\ndata:\n  checkout.json: |-\n    "
            + CLASSIC.strip().replace("\n", "\n    ");
    DashboardFact dashboard = dashboards("deploy/map.yaml", map).items().get(0);
    assertTrue(dashboard.name().is("Checkout"));
    assertEquals("deploy/map.yaml:7:35", dashboard.place().toString());
  }

  @Test
  void an_object_of_the_operator_holds_one_in_a_value() {
    String object =
        """
        apiVersion: grafana.integreatly.org/v1beta1
        kind: GrafanaDashboard
        metadata: { name: checkout }
        spec:
          json: '{"title": "Checkout", "uid": "c", "schemaVersion": 39, "panels": []}'
        """;
    DashboardFact dashboard = dashboards("deploy/dashboard.yaml", object).items().get(0);
    assertTrue(dashboard.uid().is("c"));
    assertEquals("deploy/dashboard.yaml:5:9", dashboard.place().toString());
  }

  @Test
  void an_object_that_says_only_where_one_is_leaves_the_list_incomplete() {
    String object =
        """
        apiVersion: grafana.integreatly.org/v1beta1
        kind: GrafanaDashboard
        metadata: { name: checkout }
        spec: { url: "https://grafana.example.org/dashboards/1" }
        """;
    assertFalse(dashboards("deploy/dashboard.yaml", object).isComplete());
  }

  @Test
  void the_second_schema_is_read_by_its_elements() {
    String object =
        """
        apiVersion: dashboard.grafana.app/v2beta1
        kind: Dashboard
        metadata: { name: checkout-uid }
        spec:
          title: Checkout
          tags: [payments]
          elements:
            panel-1:
              kind: Panel
              spec:
                title: Latency
                data:
                  kind: QueryGroup
                  spec:
                    queries:
                      - kind: PanelQuery
                        spec:
                          refId: A
                          hidden: false
                          query:
                            kind: DataQuery
                            group: prometheus
                            datasource: { name: prom-eu-1 }
                            spec:
                              expr: rate(http_request_duration_seconds_sum[5m]) / rate(http_request_duration_seconds_count[5m])
        """;
    DashboardFact dashboard = dashboards("grafana/checkout.yaml", object).items().get(0);
    assertTrue(dashboard.uid().is("checkout-uid"));
    assertTrue(dashboard.signals().items().get(0).is(GoldenSignal.LATENCY));
    assertTrue(dashboard.latencyAsDistribution().is(false));
    assertTrue(dashboard.datasourceIsVariable().is(false));
    assertEquals(
        "grafana/checkout.yaml:23:41", dashboard.datasourceIsVariable().place().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"$ds\"",
        "\"${DS_PROMETHEUS}\"",
        "null",
        "\"-- Mixed --\"",
        "{ \"uid\": \"$ds\" }"
      })
  void a_variable_or_nothing_leaves_the_data_source_open(String datasource) {
    String text =
        """
        { "title": "T", "schemaVersion": 39, "panels": [ { "datasource": %s, "targets": [] } ] }
        """
            .formatted(datasource);
    assertTrue(dashboard(text).datasourceIsVariable().is(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Prometheus EU\"",
        "{ \"type\": \"prometheus\", \"uid\": \"P1809F7CD0C75ACF3\" }"
      })
  void a_name_or_uid_ties_a_panel_to_one_grafana(String datasource) {
    String text =
        """
        { "title": "T", "schemaVersion": 39, "panels": [ { "datasource": %s, "targets": [] } ] }
        """
            .formatted(datasource);
    assertTrue(dashboard(text).datasourceIsVariable().is(false));
    assertTrue(dashboard(text).hasStableUid().is(false));
  }

  @Test
  void a_uid_that_grafana_does_not_take_is_not_stable() {
    String text = CLASSIC.replace("\"checkout\"", "\"" + "c".repeat(40) + "\"");
    assertTrue(dashboard(text).hasStableUid().is(true));
    assertTrue(dashboard(text.replace("ccc", "cccc")).hasStableUid().is(false));
  }

  @Test
  void a_panel_in_another_language_may_show_anything() {
    String text =
        """
        { "title": "T", "schemaVersion": 39, "panels": [ { "targets": [ { "rawSql": "select 1" } ] } ] }
        """;
    assertFalse(dashboard(text).signals().isComplete());
    assertFalse(dashboard(text).showsErrorBudget().isKnown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ \"title\": \"T\", \"panels\": [] }",
        "{ \"title\": { \"text\": \"T\" }, \"schemaVersion\": 39, \"targets\": 1 }",
        "{ \"schemaVersion\": 39, \"panels\": {}, \"title\": \"T\" }"
      })
  void what_only_looks_like_one_is_none(String text) {
    assertTrue(dashboards("a.json", text).items().isEmpty());
  }

  @Test
  void odd_shapes_are_read_as_far_as_they_go() {
    String text =
        """
        { "title": "T", "schemaVersion": "x", "tags": "a", "uid": { "a": 1 },
          "panels": [ 1, null, [], { "targets": { "expr": "up" } }, { "targets": [ { "expr": [] }, 2 ] } ] }
        """;
    DashboardFact dashboard = dashboard(text);
    assertTrue(dashboard.name().is("T"));
    assertTrue(dashboard.signals().items().isEmpty());
    assertFalse(dashboard.uid().isKnown());
  }
}
