package dev.prr.core.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.artifact.Reading;
import dev.prr.core.source.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ServicesTest {

  private static final Reading EMPTY = new InMemoryTree().read();

  private static Services of(InMemoryTree tree) {
    return Services.of(tree.read(), List.of(), "Shop_Floor", Vocabulary.COMMON);
  }

  private static List<String> names(Services services) {
    return services.services().stream().map(s -> s.name().ifKnown().orElseThrow()).toList();
  }

  static String descriptor(String name, String spec) {
    return "apiVersion: prr.dev/v1\nkind: Service\nmetadata: { name: "
        + name
        + " }\nspec: { "
        + spec
        + " }\n";
  }

  static String component(String name) {
    return "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: "
        + name
        + " }\nspec: { type: service, lifecycle: production, owner: payments }\n";
  }

  static String deployment(String name, String labels) {
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: "
        + name
        + ", labels: { "
        + labels
        + " } }\n";
  }

  @Test
  void a_tree_with_nothing_in_it_has_no_service() {
    assertEquals(
        new Services(List.of(), List.of()),
        Services.of(EMPTY, List.of(), "shop", Vocabulary.COMMON));
    assertEquals(List.of(), names(of(InMemoryTree.of("CODEOWNERS", "* @acme/payments"))));
  }

  @Test
  void a_build_or_an_image_alone_is_a_service_and_a_pipeline_alone_is_none() {
    String pom = "<project><artifactId>checkout</artifactId></project>";
    String workflow = "on: push\njobs:\n  lint:\n    steps:\n      - run: make lint\n";

    assertEquals(1, names(of(InMemoryTree.of("pom.xml", pom))).size());
    assertEquals(1, names(of(InMemoryTree.of("Dockerfile", "FROM alpine:3.22\n"))).size());
    for (String path :
        List.of(".github/workflows/ci.yml", ".gitlab-ci.yml", ".github/dependabot.yml")) {
      assertEquals(List.of(), names(of(InMemoryTree.of(path, workflow))), path);
    }
  }

  @Test
  void each_descriptor_is_a_service_and_the_catalogue_adds_none() {
    Services services =
        of(
            InMemoryTree.of("b/prr.yaml", descriptor("cart", ""))
                .with("a/prr.yml", descriptor("checkout", ""))
                .with("a/catalog-info.yaml", component("checkout"))
                .with("c/catalog-info.yaml", component("search")));
    assertEquals(List.of("cart", "checkout"), names(services));
    assertEquals(1, services.advice().size());
    assertTrue(services.advice().get(0).sentence().contains("component search has no prr.yaml"));
    assertEquals("c/catalog-info.yaml:1:1", services.advice().get(0).place().toString());
  }

  @Test
  void without_descriptors_each_component_of_the_catalogue_is_a_service() {
    Services services =
        of(
            InMemoryTree.of(
                    "catalog-info.yaml", component("Checkout_API") + "---\n" + component("search"))
                .with("template/catalog-info.yaml", component("'${{ values.name }}'")));
    assertEquals(List.of("checkout-api", "search"), names(services));
    assertEquals(2, services.advice().size());
    assertTrue(services.advice().get(0).sentence().contains("prr:init"));
  }

  @Test
  void a_kustomize_component_is_none_of_the_catalogue() {
    String component =
        """
        apiVersion: kustomize.config.k8s.io/v1alpha1
        kind: Component
        metadata: { name: patch }
        """;
    assertEquals(
        List.of("web"),
        names(
            of(
                InMemoryTree.of("kustomization.yaml", component)
                    .with("web.yaml", deployment("web", "")))));
  }

  @Test
  void a_tree_that_names_no_service_is_one_named_by_what_its_workloads_share_or_its_folder() {
    assertEquals(
        List.of("boutique"),
        names(
            of(
                InMemoryTree.of(
                    "all.yaml",
                    deployment("web", "app.kubernetes.io/part-of: boutique")
                        + "---\n"
                        + deployment("cart", "app.kubernetes.io/part-of: boutique")))));
    assertEquals(List.of("web"), names(of(InMemoryTree.of("all.yaml", deployment("web", "")))));
    assertEquals(
        List.of("shop-floor"),
        names(
            of(
                InMemoryTree.of(
                    "all.yaml", deployment("web", "") + "---\n" + deployment("cart", "")))));
    assertEquals(
        "prr.yaml:1:1",
        of(InMemoryTree.of("all.yaml", deployment("web", "")))
            .services()
            .get(0)
            .place()
            .toString());
  }

  @Test
  void folders_that_lie_outside_what_was_read_are_to_be_read_too() {
    Reading tree =
        InMemoryTree.of(
                "svc/a/prr.yaml",
                descriptor(
                    "a", "sources: [../../deploy, ../../../gitops/a/, ../..], rendered: [out]"))
            .with("svc/b/prr.yaml", descriptor("b", "sources: [../../../gitops]"))
            .with("deploy/web.yaml", deployment("web", ""))
            .read();
    assertEquals(
        List.of(new SourcePath("../gitops"), new SourcePath("svc/a/out")),
        Services.furtherFolders(tree));
  }
}
