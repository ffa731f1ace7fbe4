package dev.prr.core.service.kubernetes.object;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an object bounds how many requests are let in at the edge. */
final class RateLimits {

  /** Annotations of an Ingress that set a limit, one for each controller that knows such. */
  private static final List<String> ANNOTATIONS =
      List.of(
          "nginx.ingress.kubernetes.io/limit-rps",
          "nginx.ingress.kubernetes.io/limit-rpm",
          "nginx.ingress.kubernetes.io/limit-connections",
          "nginx.org/limit-req-rate",
          "haproxy.org/rate-limit-requests",
          "haproxy-ingress.github.io/limit-rps",
          "haproxy-ingress.github.io/limit-connections");

  /** Kinds that are a limit wherever this field of them is set. */
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "traefik.io/Middleware", List.of("rateLimit", "inFlightReq"),
          "traefik.containo.us/Middleware", List.of("rateLimit", "inFlightReq"),
          "gateway.envoyproxy.io/BackendTrafficPolicy", List.of("rateLimit", "circuitBreaker"),
          "kuadrant.io/RateLimitPolicy", List.of("limits", "defaults", "overrides"),
          "getambassador.io/RateLimit", List.of("limits"));

  private static final String FILTER = "ratelimit";

  private RateLimits() {}

  static Fact<Boolean> in(KubernetesObject object, Location name) {
    Optional<Location> limit = limit(object);
    return Fact.known(limit.isPresent(), limit.orElse(name));
  }

  private static Optional<Location> limit(KubernetesObject object) {
    String type = object.group() + "/" + object.kind();
    Stream<Field> fields =
        switch (type) {
          case "networking.k8s.io/Ingress", "extensions/Ingress" ->
              ANNOTATIONS.stream().map(key -> object.at("metadata", "annotations", key));
          case "configuration.konghq.com/KongPlugin",
              "configuration.konghq.com/KongClusterPlugin" ->
              Stream.of(object.at("plugin")).filter(plugin -> startsWith(plugin, "rate-limiting"));
          case "networking.istio.io/EnvoyFilter" ->
              object.at("spec", "configPatches").items().stream()
                  .map(patch -> patch.at("patch", "value", "name"))
                  .filter(RateLimits::isFilter);
          default ->
              FIELDS.getOrDefault(type, List.of()).stream().map(key -> object.at("spec", key));
        };
    return fields.filter(Field::isPresent).map(Field::place).findFirst();
  }

  private static boolean startsWith(Field field, String beginning) {
    return field.text().ifKnown().filter(text -> text.startsWith(beginning)).isPresent();
  }

  /** {@code envoy.filters.http.local_ratelimit}, or the one that asks a service. */
  private static boolean isFilter(Field name) {
    return name.text().ifKnown().filter(text -> text.endsWith(FILTER)).isPresent();
  }
}
