package dev.prr.core.service.kubernetes.pod;

import dev.prr.core.document.Field;
import java.util.List;
import java.util.Set;

/** Knows the helpers that run beside a main container, by their name or that of their image. */
final class Sidecars {

  private static final Set<String> NAMES =
      Set.of(
          "istio-proxy",
          "linkerd-proxy",
          "envoy",
          "envoy-sidecar",
          "envoy-proxy",
          "proxyv2",
          "consul-dataplane",
          "consul-sidecar",
          "daprd",
          "vault-agent",
          "cloudsql-proxy",
          "cloud-sql-proxy",
          "cloudsql-auth-proxy",
          "gce-proxy",
          "alloydb-auth-proxy",
          "oauth2-proxy",
          "oauth-proxy",
          "config-reloader",
          "prometheus-config-reloader",
          "configmap-reload",
          "k8s-sidecar",
          "git-sync",
          "fluent-bit",
          "fluentd",
          "fluentbit",
          "filebeat",
          "promtail",
          "vector",
          "telegraf",
          "statsd-exporter",
          "jmx-exporter",
          "jaeger-agent",
          "datadog-agent",
          "xray-daemon",
          "aws-xray-daemon",
          "cloudwatch-agent",
          "otc-container",
          "otel-agent",
          "opentelemetry-collector",
          "opentelemetry-collector-contrib",
          "otel-collector",
          "aws-otel-collector");

  private static final List<String> PREFIXES = List.of("kube-rbac-proxy", "cloudsql-proxy");
  private static final List<String> SUFFIXES = List.of("-exporter", "_exporter", "-sidecar");

  private Sidecars() {}

  /** Whether it is a known helper; a pod of helpers only has no main container to help. */
  static boolean isHelper(Field container) {
    String image =
        container
            .at("image")
            .text()
            .ifKnown()
            .map(ImageReference::parse)
            .map(ImageReference::name)
            .orElse("");
    return isKnown(container.at("name").text().ifKnown().orElse("")) || isKnown(image);
  }

  private static boolean isKnown(String name) {
    return NAMES.contains(name)
        || PREFIXES.stream().anyMatch(name::startsWith)
        || SUFFIXES.stream().anyMatch(name::endsWith);
  }
}
