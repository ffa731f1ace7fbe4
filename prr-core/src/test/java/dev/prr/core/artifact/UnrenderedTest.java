package dev.prr.core.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Unread;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnrenderedTest {
  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      """;

  private static List<String> read(Reading reading) {
    return reading.artifacts().stream().map(a -> a.place().path().value()).distinct().toList();
  }

  private static List<String> leftOut(Reading reading) {
    reading.unread().forEach(u -> assertEquals(Reason.UNRENDERED_TEMPLATE, u.leftOut().reason()));
    return reading.unread().stream().map(u -> u.leftOut().place().toString()).toList();
  }

  private static Unread only(Reading reading) {
    assertEquals(1, reading.unread().size(), reading.unread()::toString);
    return reading.unread().get(0);
  }

  @Test
  void templates_beside_a_chart_are_left_out_parseable_or_not() {
    Reading reading =
        InMemoryTree.of("chart/Chart.yaml", "apiVersion: v2\nname: shop\n")
            .with("chart/values.yaml", "groups: [{name: a, rules: [{alert: A, expr: up}]}]")
            .with("chart/values-prod.yaml", DEPLOYMENT)
            .with("chart/templates/plain.yaml", DEPLOYMENT)
            .with("chart/templates/sub/broken.yaml", "kind: Service\nname: {{ .Values.name }}\n")
            .with("chart/crds/crd.yaml", DEPLOYMENT)
            .with("templates/page.yaml", DEPLOYMENT)
            .read();
    assertEquals(List.of("chart/crds/crd.yaml", "templates/page.yaml"), read(reading));
    assertEquals(
        List.of("chart/templates/plain.yaml:1:1", "chart/templates/sub/broken.yaml:1:1"),
        leftOut(reading));
    assertTrue(reading.unread().get(0).leftOut().detail().contains("helm template"));
    assertTrue(reading.unread().get(0).mayMention("Deployment"));
    assertFalse(reading.unread().get(0).mayMention("PodDisruptionBudget"));
  }

  @Test
  void a_chart_at_the_root_and_a_chart_within_a_chart_are_charts() {
    Reading reading =
        InMemoryTree.of("Chart.yaml", "name: shop")
            .with("templates/a.yaml", DEPLOYMENT)
            .with("charts/sub/Chart.yaml", "name: sub")
            .with("charts/sub/templates/b.yaml", DEPLOYMENT)
            .with("xtemplates/c.yaml", DEPLOYMENT)
            .read();
    assertEquals(List.of("xtemplates/c.yaml"), read(reading));
    assertEquals(2, leftOut(reading).size());
  }

  @Test
  void a_template_that_decides_its_kind_may_hold_anything() {
    InMemoryTree chart = InMemoryTree.of("Chart.yaml", "name: shop");
    assertTrue(
        only(chart.with("templates/a.yaml", "kind: {{ .Values.kind }}\n").read())
            .mayMention("PodDisruptionBudget"));
    assertTrue(
        only(chart.with("templates/a.yaml", "{{ include \"lib.all\" . }}\n").read())
            .mayMention("PodDisruptionBudget"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patches:\n- path: ../overlay/web.yaml\n",
        "patches:\n- web.yaml\n",
        "patchesStrategicMerge:\n- ./web.yaml\n",
        "patchesJson6902:\n- path: web.yaml\n  target: {kind: Deployment}\n",
        "replacements:\n- path: web.yaml\n",
        "generators: [web.yaml]\n",
        "transformers: [web.yaml]\n",
        "validators: [web.yaml]\n",
        "components: [.]\n",
      })
  void a_file_that_only_changes_others_is_left_out_with_its_kustomization(String kustomization) {
    Reading reading =
        InMemoryTree.of("base/web.yaml", DEPLOYMENT)
            .with("base/kustomization.yaml", "resources: [web.yaml]\nnamespace: shop\n")
            .with("overlay/kustomization.yaml", "resources: [../base]\n" + kustomization)
            .with("overlay/web.yaml", DEPLOYMENT)
            .read();
    assertEquals(List.of("base/web.yaml"), read(reading));
    assertEquals(2, leftOut(reading).size(), leftOut(reading)::toString);
    assertTrue(leftOut(reading).get(0).startsWith("overlay/kustomization.yaml:2:1"));
    assertEquals("overlay/web.yaml:1:1", leftOut(reading).get(1));
    assertTrue(reading.unread().get(1).leftOut().detail().contains("overlay/kustomization.yaml"));
    assertFalse(reading.unread().get(0).mayMention("PodDisruptionBudget"));
  }

  @Test
  void a_folder_of_changes_is_left_out_in_whole() {
    Reading reading =
        InMemoryTree.of("overlay/kustomization.yml", "components: [../parts/a]\n")
            .with("parts/a/kustomization.yaml", "kind: Component\n")
            .with("parts/a/deep/web.yaml", DEPLOYMENT)
            .with("parts/ab/web.yaml", DEPLOYMENT)
            .read();
    assertEquals(List.of("parts/ab/web.yaml"), read(reading));
    assertEquals(
        List.of("overlay/kustomization.yml:1:1", "parts/a/deep/web.yaml:1:1"), leftOut(reading));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resources: [https://example.org/base.yaml]",
        "resources: ['github.com/org/repo//base?ref=v1']",
        "bases: ['git@example.org:org/repo']",
        "components: ['https://example.org/c']",
        "helmCharts: [{name: shop}]",
      })
  void what_is_brought_in_from_elsewhere_may_be_anything(String kustomization) {
    Unread left = only(InMemoryTree.of("kustomization.yaml", kustomization).read());
    assertEquals(Reason.UNRENDERED_TEMPLATE, left.leftOut().reason());
    assertTrue(left.mayMention("PodDisruptionBudget"));
  }

  @Test
  void a_kustomization_that_only_lists_leaves_nothing_out() {
    Reading reading =
        InMemoryTree.of("kustomization.yaml", "resources: [web.yaml]\nimages: [{name: a}]\n")
            .with("web.yaml", DEPLOYMENT)
            .read();
    assertEquals(List.of(), reading.unread());
    assertEquals(List.of("web.yaml"), read(reading));
  }

  @Test
  void names_that_lead_nowhere_do_no_harm() {
    Reading reading =
        InMemoryTree.of(
                "a/kustomization.yaml",
                "patches: ['../../../etc/passwd', '/', '.', '', {path: [x]}, 1, ~, {patch: x}]\n")
            .with("b/kustomization.yaml", "patches: [../../x, '/etc/passwd', '', {a: b}, ~]\n")
            .with("c/web.yaml", DEPLOYMENT)
            .read();
    assertEquals(List.of("c/web.yaml"), read(reading));
  }

  @Test
  void a_kustomization_that_cannot_be_read_is_said_so() {
    Unread left = only(InMemoryTree.of("kustomization.yaml", "patches: [").read());
    assertEquals(Reason.MALFORMED, left.leftOut().reason());
  }
}
