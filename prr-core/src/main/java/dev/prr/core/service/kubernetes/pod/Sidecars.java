package dev.prr.core.service.kubernetes.pod;

import dev.prr.core.document.Field;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Knows the helpers that run beside a main container, by their name or that of their image. */
final class Sidecars {

  /** Those that stand before another container, or feed it, and are nothing without it. */
  private static final Set<String> ATTENDANTS =
      Set.of(
          "istio-proxy",
          "linkerd-proxy",
          "envoy-sidecar",
          "proxyv2",
          "kuma-dp",
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
          "rbac-proxy",
          "prom-label-proxy",
          "aws-sigv4-proxy",
          "ghostunnel",
          "config-reloader",
          "prometheus-config-reloader",
          "configmap-reload",
          "k8s-sidecar",
          "git-sync");

  /** Those that a pod may also be made for. */
  private static final Set<String> AGENTS =
      Set.of(
          "envoy",
          "envoy-proxy",
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

  private static final List<String> ATTENDANT_PREFIXES =
      List.of("kube-rbac-proxy", "cloudsql-proxy", "cloud-sql-proxy");
  private static final List<String> ATTENDANT_SUFFIXES =
      List.of("-sidecar", "-kube-rbac-proxy", "-oauth-proxy");
  private static final List<String> AGENT_SUFFIXES = List.of("-exporter", "_exporter");

  private Sidecars() {}

  /** Which of the containers of a pod help others; where all do, those help that only attend. */
  static Predicate<Field> among(List<Field> containers) {
    Predicate<Field> helps = container -> isAny(container, Sidecars::isHelper);
    Predicate<Field> attends = container -> isAny(container, Sidecars::isAttendant);
    if (!containers.stream().allMatch(helps)) {
      return helps;
    }
    return containers.stream().allMatch(attends) ? container -> false : attends;
  }

  /** By its own name or that of its image. */
  private static boolean isAny(Field container, Predicate<String> known) {
    String image =
        container
            .at("image")
            .text()
            .ifKnown()
            .map(ImageReference::parse)
            .map(ImageReference::name)
            .orElse("");
    return known.test(container.at("name").text().ifKnown().orElse("")) || known.test(image);
  }

  private static boolean isHelper(String name) {
    return isAttendant(name)
        || AGENTS.contains(name)
        || AGENT_SUFFIXES.stream().anyMatch(name::endsWith);
  }

  private static boolean isAttendant(String name) {
    return ATTENDANTS.contains(name)
        || ATTENDANT_PREFIXES.stream().anyMatch(name::startsWith)
        || ATTENDANT_SUFFIXES.stream().anyMatch(name::endsWith);
  }
}
