package dev.prr.core.artifact.prometheus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.Misshapen;
import dev.prr.core.service.Repository;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RuleObjectRecognizerTest {

  private static String object(String apiVersion, String kind) {
    return """
        apiVersion: %s
        kind: %s
        metadata:
          name: checkout
        spec:
          groups:
            - name: checkout.rules
              rules:
                - alert: CheckoutDown
                  expr: up{job="checkout"} == 0
                  for: 5m
                  labels:
                    severity: critical
                - record: checkout:up:sum
                  expr: sum(up{job="checkout"})
        """
        .formatted(apiVersion, kind);
  }

  private static List<AlertRule> alerts(String text) {
    return Repository.of("deploy/rules.yaml", text).all(AlertRule.class);
  }

  @ParameterizedTest
  @CsvSource({
    "monitoring.coreos.com/v1, PrometheusRule",
    "monitoring.openshift.io/v1, AlertingRule",
    "monitoring.googleapis.com/v1, Rules",
    "monitoring.googleapis.com/v1, ClusterRules",
    "monitoring.googleapis.com/v1, GlobalRules",
    "operator.victoriametrics.com/v1beta1, VMRule",
    "loki.grafana.com/v1, AlertingRule"
  })
  void every_cousin_carries_the_same_alerts(String apiVersion, String kind) {
    List<AlertRule> alerts = alerts(object(apiVersion, kind));
    assertEquals(1, alerts.size());
    assertTrue(alerts.get(0).name().is("CheckoutDown"));
    assertEquals("deploy/rules.yaml:9:11", alerts.get(0).place().toString());
  }

  @Test
  void the_kind_alone_makes_no_rule() {
    assertEquals(List.of(), alerts(object("monitoring.acme.dev/v1", "PrometheusRule")));
    assertEquals(List.of(), alerts(object("monitoring.coreos.com/v1", "ServiceMonitor")));
    assertEquals(List.of(), alerts(object("monitoring.coreos.com", "PrometheusRule")));
  }

  @Test
  void groups_of_another_shape_are_lost_and_said_to_be() {
    for (String odd :
        List.of("groups: none", "groups: [ { name: a, rules: { alert: A } } ]", "groups: [ 1 ]")) {
      String object = object("monitoring.coreos.com/v1", "PrometheusRule");
      String text = object.substring(0, object.indexOf("  groups:")) + "  " + odd + "\n";
      assertEquals(1, Repository.of("deploy/rules.yaml", text).all(Misshapen.class).size(), odd);
    }
  }

  @Test
  void a_kubernetes_list_is_unfolded() {
    String list =
        "apiVersion: v1\nkind: List\nitems:\n  - "
            + object("monitoring.coreos.com/v1", "PrometheusRule").strip().replace("\n", "\n    ")
            + "\n  - "
            + object("operator.victoriametrics.com/v1beta1", "VMRule")
                .strip()
                .replace("\n", "\n    ")
            + "\n";
    assertEquals(2, alerts(list).size());
  }
}
