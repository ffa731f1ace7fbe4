package dev.prr.core.service.kubernetes;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import org.junit.jupiter.api.Test;

final class ScrapingTest {
  private static final String WEB = Sample.deployment("web").metadata("namespace: shop").yaml();
  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: { name: web, namespace: shop, labels: { team: checkout } }
      spec: { selector: { app: web }, ports: [ { port: 80 } ] }
      """;

  private static String monitor(String apiVersion, String kind, String namespace, String spec) {
    return """
        apiVersion: %s
        kind: %s
        metadata: { name: web, namespace: %s }
        spec: { %s }
        """
        .formatted(apiVersion, kind, namespace, spec);
  }

  private static String serviceMonitor(String namespace, String spec) {
    return monitor("monitoring.coreos.com/v1", "ServiceMonitor", namespace, spec);
  }

  private static Fact<Boolean> of(String... documents) {
    return Manifests.of(documents).workload("web").scraped();
  }

  @Test
  void nobody_scrapes_it_by_default() {
    assertTrue(of(WEB, SERVICE).is(false));
  }

  @Test
  void a_service_monitor_selects_services_by_their_own_labels() {
    assertTrue(
        of(WEB, SERVICE, serviceMonitor("shop", "selector: { matchLabels: { team: checkout } }"))
            .is(true));
    assertTrue(
        of(WEB, SERVICE, serviceMonitor("shop", "selector: { matchLabels: { app: web } }"))
            .is(false));
  }

  @Test
  void a_service_monitor_looks_into_the_namespaces_it_names() {
    String all = "selector: {}";
    assertTrue(of(WEB, SERVICE, serviceMonitor("monitoring", all)).is(false));
    assertTrue(
        of(
                WEB,
                SERVICE,
                serviceMonitor("monitoring", all + ", namespaceSelector: { matchNames: [shop] }"))
            .is(true));
    assertTrue(
        of(WEB, SERVICE, serviceMonitor("monitoring", all + ", namespaceSelector: { any: true }"))
            .is(true));
    assertTrue(
        of(
                WEB,
                SERVICE,
                serviceMonitor("shop", all + ", namespaceSelector: { matchNames: [other] }"))
            .is(false));
  }

  @Test
  void pod_monitors_of_all_families_select_pods() {
    String web = "selector: { matchLabels: { app: web } }";
    assertTrue(of(WEB, monitor("monitoring.coreos.com/v1", "PodMonitor", "shop", web)).is(true));
    assertTrue(
        of(WEB, monitor("monitoring.googleapis.com/v1", "PodMonitoring", "shop", web)).is(true));
    assertTrue(
        of(WEB, monitor("operator.victoriametrics.com/v1beta1", "VMPodScrape", "shop", web))
            .is(true));
    assertTrue(
        of(WEB, monitor("monitoring.googleapis.com/v1", "ClusterPodMonitoring", "''", web))
            .is(true));
    assertTrue(of(WEB, monitor("monitoring.coreos.com/v1", "PodMonitor", "x", web)).is(false));
  }

  @Test
  void a_victoria_metrics_service_scrape_works_like_a_service_monitor() {
    String scrape =
        monitor(
            "operator.victoriametrics.com/v1beta1",
            "VMServiceScrape",
            "shop",
            "selector: { matchLabels: { team: checkout } }");
    assertTrue(of(WEB, SERVICE, scrape).is(true));
  }

  @Test
  void the_usual_annotation_counts_on_pods_and_on_services() {
    String annotated =
        WEB.replace(
            "template: { metadata: {",
            "template: { metadata: { annotations: { prometheus.io/scrape: \"true\" },");
    assertTrue(of(annotated).is(true));
    assertTrue(of(annotated.replace("\"true\"", "\"false\"")).is(false));
    assertTrue(
        of(WEB, SERVICE.replace("labels:", "annotations: { prometheus.io/scrape: true }, labels:"))
            .is(true));
  }

  @Test
  void who_sends_its_metrics_needs_no_scraping() {
    String sender =
        Sample.deployment("web")
            .container("env: [ { name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://otel:4317' } ]")
            .yaml();
    assertTrue(of(sender).is(true));
  }

  @Test
  void a_left_out_monitor_makes_it_unknown() {
    Fact<Boolean> maybe =
        Manifests.of(WEB)
            .leftOut("chart/sm.yaml", "kind: ServiceMonitor")
            .workload("web")
            .scraped();
    assertInstanceOf(Fact.Unknown.class, maybe);
  }
}
