package dev.prr.core.service.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.Repository;
import dev.prr.core.service.Signal;
import dev.prr.core.service.Signal.GoldenSignal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SignalsTest {

  private static Signal signal(Repository repository, GoldenSignal name) {
    return Signals.of(Monitored.in(repository.scope())).items().stream()
        .filter(signal -> signal.name().is(name))
        .findFirst()
        .orElseThrow();
  }

  private static Signal signal(String expression, GoldenSignal name) {
    return signal(Repository.of("rules.yaml", rule("A", expression)), name);
  }

  private static String rule(String name, String expression) {
    return """
        groups:
          - name: checkout
            rules:
              - alert: %s
                expr: >-
                  %s
        """
        .formatted(name, expression);
  }

  private static List<String> coveredBy(Signal signal) {
    return signal.coveredBy().items().stream().map(name -> name.ifKnown().orElse("?")).toList();
  }

  @Test
  void there_are_always_four() {
    List<Signal> none = Signals.of(Monitored.in(Repository.of("a.yaml", "a: b").scope())).items();
    assertEquals(
        List.of(GoldenSignal.values()),
        none.stream().map(s -> s.name().ifKnown().orElseThrow()).toList());
    assertTrue(none.stream().allMatch(signal -> signal.measured().is(false)));
    assertTrue(none.stream().allMatch(s -> s.place().equals(Repository.descriptor())));
    assertTrue(none.stream().allMatch(signal -> signal.coveredBy().isComplete()));
    assertTrue(none.stream().allMatch(signal -> signal.shownOn().isComplete()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "histogram_quantile(0.99, sum by (le) (rate(http_request_duration_seconds_bucket[5m]))) > 1",
        "histogram_quantile(0.99, rate(rpc_duration_seconds[5m])) > 1",
        "http_server_requests_seconds{quantile=\"0.95\"} > 1",
        "rate(istio_request_duration_milliseconds_bucket{le=\"500\"}[5m]) < 1"
      })
  void a_histogram_or_summary_measures_latency_as_a_distribution(String expression) {
    Signal latency = signal(expression, GoldenSignal.LATENCY);
    assertTrue(latency.measured().is(true));
    assertTrue(latency.asDistribution().is(true));
    assertEquals(List.of("alert/A"), coveredBy(latency));
    assertEquals("rules.yaml:5:15", latency.place().toString());
  }

  @Test
  void an_average_measures_latency_but_no_distribution() {
    Signal latency =
        signal(
            "rate(http_request_duration_seconds_sum[5m]) / rate(http_request_duration_seconds_count[5m]) > 1",
            GoldenSignal.LATENCY);
    assertTrue(latency.measured().is(true));
    assertTrue(latency.asDistribution().is(false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate(http_request_duration_seconds_count[5m]) < 1",
        "rate(http_response_size_bytes_bucket[5m]) < 1",
        "jvm_gc_pause_duration_seconds_max > 1",
        "up == 0"
      })
  void counts_sizes_and_pauses_are_no_latency(String expression) {
    assertTrue(signal(expression, GoldenSignal.LATENCY).measured().is(false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "sum(rate(http_requests_total[5m])) < 1; true",
        "sum(increase(orders_messages_consumed_total[5m])) < 1; true",
        "rate(rpc_server_duration_seconds_count{rpc=\"a\"}[5m]) < 1; true",
        "job:http_requests:rate5m < 1; true",
        "http_requests_total > 5; false",
        "rate(http_request_errors_total[5m]) > 1; false",
        "rate(http_requests_total{code=~\"5..\"}[5m]) > 1; false",
        "rate(container_cpu_usage_seconds_total[5m]) > 1; false"
      })
  void the_rate_of_a_counter_of_events_measures_traffic(String expression, boolean measured) {
    assertTrue(signal(expression, GoldenSignal.TRAFFIC).measured().is(measured));
  }

  @Test
  void what_is_only_divided_by_is_measured_and_not_watched() {
    Signal traffic =
        signal(
            "rate(http_requests_total{code=~\"5..\"}[5m]) / rate(http_requests_total[5m]) > 0.1",
            GoldenSignal.TRAFFIC);
    assertTrue(traffic.measured().is(true));
    assertEquals(List.of(), coveredBy(traffic));
  }

  @Test
  void traffic_that_only_has_to_be_there_is_not_watched() {
    String slow =
        "histogram_quantile(0.99, rate(http_request_duration_seconds_bucket[5m])) > 1"
            + " and rate(http_request_duration_seconds_count[5m]) > 0";
    assertEquals(List.of(), coveredBy(signal(slow, GoldenSignal.TRAFFIC)));
    assertEquals(List.of("alert/A"), coveredBy(signal(slow, GoldenSignal.LATENCY)));
  }

  @Test
  void traffic_against_traffic_of_last_week_is_about_traffic() {
    assertEquals(
        List.of("alert/A"),
        coveredBy(
            signal(
                "rate(http_requests_total[5m]) / rate(http_requests_total[5m] offset 1w) < 0.5",
                GoldenSignal.TRAFFIC)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "rate(http_requests_total{code=~\"5..\"}[5m]) / rate(http_requests_total[5m]) > 0.1; true; true",
        "sum(rate(grpc_server_handled_total{grpc_code!=\"OK\"}[5m])) / sum(rate(grpc_server_handled_total[5m])) > 0.1; true; true",
        "1 - rate(http_requests_total{code!~\"5..\"}[5m]) / rate(http_requests_total[5m]) > 0.1; true; true",
        "job:http_errors:ratio5m > 0.1; true; true",
        "rate(http_requests_total{code=~\"5..\"}[5m]) > 1; true; false",
        "rate(order_failures_total[5m]) > 1; true; false",
        "sum(count_over_time({app=\"checkout\"} |= \"error\" [5m])) > 1; true; false",
        "kube_pod_status_phase{phase=\"Failed\"} > 0; false; false",
        "rate(http_requests_total{handler=\"/\"}[5m]) / rate(http_requests_total[5m]) > 0.1; false; false"
      })
  void failures_that_are_counted_measure_errors(
      String expression, boolean measured, boolean ratio) {
    Signal errors = signal(expression, GoldenSignal.ERRORS);
    assertTrue(errors.measured().is(measured));
    assertTrue(errors.asRatio().is(ratio));
  }

  @Test
  void latency_of_successes_is_no_error() {
    assertTrue(
        signal(
                "rate(http_request_duration_seconds_bucket{code!~\"5..\",le=\"1\"}[5m])"
                    + " / rate(http_request_duration_seconds_count{code!~\"5..\"}[5m]) < 0.9",
                GoldenSignal.ERRORS)
            .measured()
            .is(false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "rate(container_cpu_usage_seconds_total[5m]) > 1; true",
        "container_memory_working_set_bytes > 1; true",
        "rate(container_cpu_cfs_throttled_periods_total[5m]) > 1; true",
        "hikaricp_connections_pending > 0; true",
        "kafka_consumergroup_lag > 100; true",
        "orders_queue_length > 100; true",
        "http_requests_in_flight > 100; true",
        "up == 0; false",
        "rate(http_requests_total[5m]) > 1; false",
        "queue_errors_total > 1; false"
      })
  void resources_pools_and_queues_measure_saturation(String expression, boolean measured) {
    assertTrue(signal(expression, GoldenSignal.SATURATION).measured().is(measured));
  }

  @Test
  void a_recording_measures_and_watches_nothing_by_itself() {
    String recording =
        rule("A", "sum(rate(http_requests_total[5m]))").replace("alert: A", "record: checkout:r");
    Signal traffic = signal(Repository.of("r.yaml", recording), GoldenSignal.TRAFFIC);
    assertTrue(traffic.measured().is(true));
    assertEquals(List.of(), coveredBy(traffic));
  }

  @Test
  void an_alert_on_a_recorded_metric_watches_what_was_recorded() {
    String recording =
        rule("A", "histogram_quantile(0.9, rate(rpc_duration_seconds_bucket[5m]))")
            .replace("alert: A", "record: checkout:p90");
    String again = rule("B", "max(checkout:p90)").replace("alert: B", "record: checkout:worst");
    Repository repository =
        Repository.of("a.yaml", recording)
            .file("b.yaml", again)
            .file("c.yaml", rule("Slow", "checkout:worst > 1"));
    assertEquals(List.of("alert/Slow"), coveredBy(signal(repository, GoldenSignal.LATENCY)));
  }

  @Test
  void a_recording_with_another_label_is_another_metric() {
    String recording =
        rule("A", "rate(http_requests_total[5m])").replace("alert: A", "record: x:y")
            + "        labels: { slo: other }\n";
    Repository repository =
        Repository.of("a.yaml", recording).file("c.yaml", rule("C", "x:y{slo=\"mine\"} > 1"));
    assertEquals(List.of(), coveredBy(signal(repository, GoldenSignal.TRAFFIC)));
    Repository same =
        Repository.of("a.yaml", recording).file("c.yaml", rule("C", "x:y{slo=\"other\"} > 1"));
    assertEquals(List.of("alert/C"), coveredBy(signal(same, GoldenSignal.TRAFFIC)));
  }

  @Test
  void recordings_in_a_circle_come_to_an_end() {
    Repository circle =
        Repository.of("a.yaml", rule("A", "b:b + 1").replace("alert: A", "record: a:a"))
            .file("b.yaml", rule("B", "a:a + 1").replace("alert: B", "record: b:b"))
            .file("c.yaml", rule("C", "a:a > 1"));
    assertTrue(signal(circle, GoldenSignal.TRAFFIC).measured().is(false));
  }

  @Test
  void an_slo_watches_the_signal_of_its_kind() {
    Repository slo = Repository.of("slo.yaml", Sample.SLOTH);
    Signal errors = signal(slo, GoldenSignal.ERRORS);
    assertTrue(errors.asRatio().is(true));
    assertEquals(List.of("slo/orders"), coveredBy(errors));
    assertTrue(signal(slo, GoldenSignal.TRAFFIC).measured().is(true));
    assertEquals(List.of(), coveredBy(signal(slo, GoldenSignal.TRAFFIC)));
    assertTrue(signal(slo, GoldenSignal.LATENCY).measured().is(false));
  }

  @Test
  void an_slo_with_a_plugin_is_believed() {
    Repository plugin =
        Repository.of(
            "slo.yaml",
            """
            version: prometheus/v1
            service: checkout
            slos:
              - { name: fast, objective: 99, labels: { sli: latency }, sli: { plugin: { id: x } } }
            """);
    assertTrue(signal(plugin, GoldenSignal.LATENCY).asDistribution().is(true));
    assertEquals(List.of("slo/fast"), coveredBy(signal(plugin, GoldenSignal.LATENCY)));
  }

  @Test
  void rules_made_of_an_slo_speak_of_the_slo_and_not_of_errors() {
    String latency =
        Sample.SLOTH_GENERATED.replace(
            "(sum(rate(http_requests_total{code=~\"5..\"}[5m])))",
            "(sum(rate(http_seconds_bucket{le=\"1\"}[5m])))");
    Repository generated = Repository.of("rules.yaml", latency);
    assertTrue(signal(generated, GoldenSignal.ERRORS).measured().is(false));
    assertEquals(
        List.of("alert/CheckoutErrorBudget"), coveredBy(signal(generated, GoldenSignal.LATENCY)));
  }

  @Test
  void what_a_left_out_file_may_measure_is_unknown() {
    Repository repository =
        Repository.of("rules.yaml", rule("A", "rate(http_requests_total[5m]) < 1"))
            .leftOut("chart/rules.yaml", "kind: PrometheusRule");
    assertInstanceOf(Fact.Unknown.class, signal(repository, GoldenSignal.ERRORS).measured());
    assertInstanceOf(Fact.Unknown.class, signal(repository, GoldenSignal.TRAFFIC).asRatio());
    assertTrue(signal(repository, GoldenSignal.TRAFFIC).measured().is(true));
    assertFalse(signal(repository, GoldenSignal.TRAFFIC).coveredBy().isComplete());
  }

  @Test
  void a_dashboard_shows_and_measures_but_watches_nothing() {
    Repository repository =
        Repository.of(
            "grafana/checkout.json",
            """
            { "title": "Checkout", "schemaVersion": 39, "panels": [
              { "title": "Speed", "targets": [
                { "expr": "histogram_quantile(0.99, rate(http_request_duration_seconds_bucket[5m]))" } ] } ] }
            """);
    Signal latency = signal(repository, GoldenSignal.LATENCY);
    assertTrue(latency.measured().is(true));
    assertTrue(latency.asDistribution().is(true));
    assertTrue(latency.shownOn().items().get(0).is("Checkout"));
    assertTrue(latency.shownOn().isComplete());
    assertTrue(latency.coveredBy().items().isEmpty());
    assertTrue(signal(repository, GoldenSignal.ERRORS).measured().is(false));
  }

  @Test
  void dashboards_that_only_a_program_makes_may_show_anything() {
    Repository repository = Repository.of("grafana/checkout.jsonnet", "{}");
    Signal latency = signal(repository, GoldenSignal.LATENCY);
    assertInstanceOf(Fact.Unknown.class, latency.measured());
    assertFalse(latency.shownOn().isComplete());
    assertTrue(latency.coveredBy().isComplete());
    assertTrue(
        signal(Repository.of("package.json", "{}"), GoldenSignal.LATENCY).shownOn().isComplete());
  }
}
