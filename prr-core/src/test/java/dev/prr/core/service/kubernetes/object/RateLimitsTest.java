package dev.prr.core.service.kubernetes.object;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.kubernetes.Manifests;
import org.junit.jupiter.api.Test;

final class RateLimitsTest {

  private static Fact<Boolean> in(String apiVersion, String kind, String rest) {
    String object =
        "apiVersion: %s\nkind: %s\nmetadata: { name: web, annotations: { a: b } }\n%s\n"
            .formatted(apiVersion, kind, rest);
    return KubernetesFacts.of(Manifests.of(object).scope()).items().get(0).limitsRate();
  }

  private static Fact<Boolean> annotated(String annotation) {
    String object =
        "apiVersion: networking.k8s.io/v1\nkind: Ingress\n"
            + "metadata: { name: web, annotations: { %s: '20' } }\n".formatted(annotation);
    return KubernetesFacts.of(Manifests.of(object).scope()).items().get(0).limitsRate();
  }

  @Test
  void an_ingress_limits_by_an_annotation_of_its_controller() {
    assertTrue(annotated("nginx.ingress.kubernetes.io/limit-rps").is(true));
    assertTrue(annotated("haproxy.org/rate-limit-requests").is(true));
    assertTrue(annotated("nginx.ingress.kubernetes.io/limit-whitelist").is(false));
  }

  @Test
  void gateways_and_meshes_have_kinds_for_it() {
    assertTrue(in("traefik.io/v1alpha1", "Middleware", "spec: { rateLimit: {} }").is(true));
    assertTrue(in("traefik.io/v1alpha1", "Middleware", "spec: { compress: {} }").is(false));
    assertTrue(
        in("gateway.envoyproxy.io/v1alpha1", "BackendTrafficPolicy", "spec: { rateLimit: {} }")
            .is(true));
    assertTrue(in("configuration.konghq.com/v1", "KongPlugin", "plugin: rate-limiting").is(true));
    assertTrue(in("configuration.konghq.com/v1", "KongPlugin", "plugin: cors").is(false));
  }

  @Test
  void a_filter_of_envoy_is_told_by_its_name() {
    String filter = "spec: { configPatches: [ { patch: { value: { name: %s } } } ] }";
    assertTrue(
        in(
                "networking.istio.io/v1alpha3",
                "EnvoyFilter",
                filter.formatted("envoy.filters.http.local_ratelimit"))
            .is(true));
    assertTrue(
        in(
                "networking.istio.io/v1alpha3",
                "EnvoyFilter",
                filter.formatted("envoy.filters.http.lua"))
            .is(false));
    assertTrue(in("networking.istio.io/v1alpha3", "EnvoyFilter", "spec: 7").is(false));
  }

  @Test
  void anything_else_limits_nothing() {
    assertTrue(in("v1", "Service", "spec: { rateLimit: {} }").is(false));
  }
}
