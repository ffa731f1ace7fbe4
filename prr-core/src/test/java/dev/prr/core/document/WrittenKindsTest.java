package dev.prr.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WrittenKindsTest {

  private static void assertKinds(String text, String... kinds) {
    assertEquals(Optional.of(Set.of(kinds)), WrittenKinds.in(text), text);
  }

  @Test
  void the_kinds_of_a_template_are_what_stands_behind_the_key() {
    assertKinds(
        """
        {{- if .Values.web.enabled }}
        apiVersion: apps/v1
        kind: Deployment # the shop
        spec:
          replicas: {{ .Values.web.replicas }}
        ---
        apiVersion: autoscaling/v2
        "kind" : 'HorizontalPodAutoscaler'
        spec: { scaleTargetRef: { kind: Rollout, name: web } }
        {{- end }}
        """,
        "Deployment",
        "HorizontalPodAutoscaler",
        "Rollout");
  }

  @Test
  void a_text_without_any_holds_no_object() {
    assertKinds("groups:\n  - name: shop\n    rules: []\n");
    assertKinds("");
    assertKinds("mankind: Secret\nkinds: Secret\nnokind\n");
  }

  @Test
  void json_is_read_the_same() {
    assertKinds("{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"data\":{", "Secret");
  }

  @Test
  void a_typed_list_is_a_list_of_that_kind() {
    assertKinds("kind: SecretList\nitems: [\n", "SecretList", "Secret");
  }

  @Test
  void a_map_behind_the_key_is_no_kind() {
    assertKinds("names:\n  kind: Widget\nschema:\n  kind:\n    type: string\n", "Widget");
  }

  @Test
  void what_kustomize_generates_counts() {
    assertKinds(
        "configMapGenerator: []\nsecretGenerator: []\npatches: [ { target: { kind: Deployment } } ]",
        "ConfigMap",
        "Secret",
        "Deployment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: {{ .Values.kind }}",
        "kind: Stateful{{ .Values.kind }}",
        "kind: *anchored",
        "kind: !!str Secret",
        "kind: >-\n  Secret",
        "kind:",
        "kind: ${KIND}",
        "kind: HelmChartInflationGenerator",
        "data: \"\\x6bind\""
      })
  void what_cannot_be_told_may_be_any(String text) {
    assertEquals(Optional.empty(), WrittenKinds.in(text), text);
  }
}
