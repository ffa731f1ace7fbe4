package dev.prr.core.service.kubernetes.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.kubernetes.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LabelIndexTest {
  private static final Inventory INVENTORY =
      Manifests.of(
              service("a", "shop", "app: web, tier: front"),
              service("b", "shop", "app: web"),
              service("c", "shop", "tier: front"),
              service("d", "other", "app: web"))
          .inventory();
  private static final LabelIndex<KubernetesObject> SERVICES =
      INVENTORY.byLabels(INVENTORY.objects());

  private static String service(String name, String namespace, String labels) {
    return "apiVersion: v1\nkind: Service\nmetadata: { name: %s, namespace: %s, labels: { %s } }"
        .formatted(name, namespace, labels);
  }

  private static LabelSelector selector(String yaml) {
    KubernetesObject holder =
        Manifests.of("apiVersion: v1\nkind: A\nmetadata: { name: a }\nspec: " + yaml)
            .objects()
            .get(0);
    Fact<LabelSelector> read = LabelSelector.read(holder.at("spec"));
    return read.ifKnown().orElseThrow();
  }

  private static List<String> names(List<KubernetesObject> objects) {
    return objects.stream().map(object -> object.name().ifKnown().orElse("?")).toList();
  }

  @Test
  void a_fixed_label_finds_those_that_carry_it_and_fit_the_rest() {
    assertEquals(
        List.of("a", "b"),
        names(SERVICES.select("shop", selector("{ matchLabels: { app: web } }"))));
    assertEquals(
        List.of("a"),
        names(SERVICES.select("shop", selector("{ matchLabels: { app: web, tier: front } }"))));
    assertEquals(
        List.of(), names(SERVICES.select("shop", selector("{ matchLabels: { app: api } }"))));
  }

  @Test
  void without_a_fixed_label_all_of_the_namespace_are_tried() {
    assertEquals(List.of("a", "b", "c"), names(SERVICES.select("shop", selector("{}"))));
    assertEquals(
        List.of("c"),
        names(
            SERVICES.select(
                "shop",
                selector("{ matchExpressions: [ { key: app, operator: DoesNotExist } ] }"))));
    assertEquals(List.of(), names(SERVICES.select("nowhere", selector("{}"))));
  }

  @Test
  void anywhere_means_all_namespaces_in_their_order() {
    assertEquals(
        List.of("d", "a", "b"),
        names(SERVICES.selectAnywhere(selector("{ matchLabels: { app: web } }"))));
  }
}
