package dev.prr.core.service.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.CatalogEntity;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.Alert;
import dev.prr.core.service.Alert.Concern;
import dev.prr.core.service.BusinessMetric;
import dev.prr.core.service.Repository;
import dev.prr.core.service.runbook.Runbooks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What alerts watch beside the signals, which are tested, and what queries read. */
final class WatchedTest {

  private static final String RULES =
      """
      groups:
        - name: checkout
          rules:
            - alert: Trouble
              expr: '%s'
      """;

  private static Alert alert(Repository repository) {
    return Alerts.of(Monitored.in(repository.scope()), Runbooks.of(repository.scope()))
        .items()
        .get(0);
  }

  private static Repository rules(String expression) {
    return Repository.of("rules.yaml", RULES.formatted(expression));
  }

  private static List<Concern> watches(String expression) {
    return alert(rules(expression)).watches().items().stream()
        .map(concern -> concern.ifKnown().orElseThrow())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "kube_horizontalpodautoscaler_status_current_replicas == kube_horizontalpodautoscaler_spec_max_replicas,AUTOSCALER_LIMIT",
    "kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes < 0.1,DISK_SPACE",
    "node_filesystem_avail_bytes < 1,DISK_SPACE",
    "increase(container_cpu_cfs_throttled_periods_total[5m]) > 1,CPU_THROTTLING",
    "rate(process_cpu_seconds_total[5m]) > 0.9,CPU",
    "container_memory_working_set_bytes > 1,MEMORY",
    "kafka_consumergroup_lag > 1000,QUEUE_BACKLOG",
    "rabbitmq_queue_messages_ready > 1000,QUEUE_BACKLOG",
    "aws_sqs_approximate_age_of_oldest_message_maximum > 600,QUEUE_BACKLOG",
    "pg_stat_activity_count > 90,DATABASE_CONNECTIONS",
    "mysql_global_status_threads_connected > 90,DATABASE_CONNECTIONS",
    "pg_replication_lag_seconds > 300,REPLICATION_LAG",
    "mysql_slave_status_seconds_behind_master > 300,REPLICATION_LAG",
    "certmanager_certificate_expiration_timestamp_seconds - time() < 86400,CERTIFICATE_EXPIRY",
    "probe_ssl_earliest_cert_expiry - time() < 86400,CERTIFICATE_EXPIRY"
  })
  void exporters_differ_in_spelling_and_agree_in_words(String expression, Concern concern) {
    assertEquals(List.of(concern), watches(expression));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kube_deployment_spec_replicas != kube_deployment_status_replicas_available",
        "rate(http_requests_total[5m]) > 1",
        "pg_up == 0",
        "container_fs_reads_bytes_total > 1"
      })
  void other_metrics_mean_none_of_them(String expression) {
    assertEquals(List.of(), watches(expression));
  }

  @Test
  void an_alert_is_tested_where_a_test_expects_it_to_fire() {
    String test =
        """
        rule_files: [ rules.yaml ]
        tests:
          - alert_rule_test:
              - { eval_time: 5m, alertname: Trouble, exp_alerts: [ { exp_labels: { a: b } } ] }
        """;
    assertTrue(alert(rules("up == 0")).tested().is(false));
    assertTrue(alert(rules("up == 0").file("test.yaml", test)).tested().is(true));
    assertTrue(
        alert(rules("up == 0").file("test.yaml", test.replace("Trouble", "Other")))
            .tested()
            .is(false));
    String silent = test.replace("[ { exp_labels: { a: b } } ]", "[]");
    assertTrue(alert(rules("up == 0").file("test.yaml", silent)).tested().is(false));
    assertInstanceOf(
        Fact.Unknown.class, alert(rules("up == 0").leftOut("t.yaml", "alert_rule_test")).tested());
  }

  @Test
  void tests_define_no_alerts() {
    String test =
        "rule_files: [ a ]\ntests: [ { alert_rule_test: [ { alertname: A, exp_alerts: [ {} ] } ] } ]\n";
    Repository repository = Repository.of("rules_test.yaml", test);
    assertTrue(Monitored.in(repository.scope()).alerts().isEmpty());
  }

  private static Field declared(String names) {
    String component =
        "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: a }\nspec: { names: "
            + names
            + " }\n";
    CatalogEntity entity =
        Repository.of("catalog-info.yaml", component).all(CatalogEntity.class).get(0);
    return Field.of(entity.root(), Dialect.CORE).at("spec", "names");
  }

  @Test
  void a_business_metric_is_tracked_where_a_query_reads_it() {
    Repository repository = rules("rate(orders_placed_total[5m]) < 1");
    List<BusinessMetric> metrics =
        Metrics.of(Monitored.in(repository.scope()))
            .ofBusiness(declared("[orders.placed, baskets]"))
            .items();
    assertTrue(metrics.get(0).tracked().is(true));
    assertTrue(metrics.get(1).tracked().is(false));
    assertTrue(metrics.get(1).name().is("baskets"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate(http_client_requests_seconds_count[5m])",
        "resilience4j_circuitbreaker_state",
        "traces_service_graph_request_total",
        "istio_requests_total{reporter=\"source\"}"
      })
  void calls_are_measured_by_metrics_of_clients(String expression) {
    Fact<Boolean> measured = Metrics.of(Monitored.in(rules(expression).scope())).ofCalls();
    assertTrue(measured.is(true));
  }

  @Test
  void a_mesh_measures_calls_and_nothing_else_does_by_itself() {
    String namespace =
        "apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { istio-injection: %s } }\n";
    Repository meshed = Repository.of("ns.yaml", namespace.formatted("enabled"));
    assertTrue(Metrics.of(Monitored.in(meshed.scope())).ofCalls().is(true));
    Repository not = Repository.of("ns.yaml", namespace.formatted("disabled"));
    assertTrue(Metrics.of(Monitored.in(not.scope())).ofCalls().is(false));
  }

  private static Fact<Boolean> probed(String targets) {
    return Probes.fromOutside(
        Repository.of(
                "probe.yaml",
                "apiVersion: monitoring.coreos.com/v1\nkind: Probe\nmetadata: { name: a }\nspec:\n  targets: "
                    + targets
                    + "\n")
            .scope());
  }

  @Test
  void a_probe_asks_from_outside_if_its_address_is_known_there() {
    assertTrue(
        probed("{ staticConfig: { static: [ 'https://shop.example.org/health' ] } }").is(true));
    assertTrue(probed("{ ingress: { selector: {} } }").is(true));
    assertTrue(probed("{ staticConfig: { static: [ 'http://shop.default.svc:80' ] } }").is(false));
    assertTrue(probed("{ staticConfig: { static: [ shop ] } }").is(false));
    assertInstanceOf(Fact.Unknown.class, probed("{ other: {} }"));
    assertTrue(Probes.fromOutside(Repository.of("a.yaml", "a: b").scope()).is(false));
  }
}
