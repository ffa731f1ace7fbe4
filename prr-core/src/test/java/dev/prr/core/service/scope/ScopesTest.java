package dev.prr.core.service.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.artifact.Reading;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.source.Altered;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ScopesTest {

  private static String descriptor(String name, String spec) {
    return "apiVersion: prr.dev/v1\nkind: Service\nmetadata: { name: "
        + name
        + ", aliases: ["
        + name
        + "-svc] }\nspec: { "
        + spec
        + " }\n";
  }

  private static String component(String name, String id) {
    return "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: "
        + name
        + "\n  annotations: { backstage.io/kubernetes-id: "
        + id
        + " }\n---\n";
  }

  private static String object(String name, String labels) {
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: "
        + name
        + ", labels: { "
        + labels
        + " } }\n---\n";
  }

  private static Scope scope(String service, InMemoryTree tree, InMemoryTree... further) {
    Reading main = tree.read();
    List<Reading> others = List.of(further).stream().map(InMemoryTree::read).toList();
    List<Subject> subjects = Subjects.in(main, others, "shop", Vocabulary.COMMON);
    return Scopes.of(subjects, main, others, Vocabulary.COMMON).stream()
        .filter(s -> s.name().equals(service))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> objects(Scope scope) {
    return scope.all(KubernetesObject.class).stream()
        .map(object -> object.name().ifKnown().orElse("?"))
        .toList();
  }

  private static LeftOut template(String path) {
    return new LeftOut(
        LeftOut.Reason.UNRENDERED_TEMPLATE,
        "Render it first.",
        Location.startOf(new SourcePath(path)));
  }

  @Test
  void a_service_owns_its_folder_down_to_the_next_service() {
    InMemoryTree tree =
        InMemoryTree.of("prr.yaml", descriptor("shop", ""))
            .with("web.yaml", object("web", ""))
            .with("cart/prr.yaml", descriptor("cart", ""))
            .with("cart/deploy/cart.yaml", object("cart", ""))
            .with("cartoon/x.yaml", object("x", ""));
    assertEquals(List.of("x", "web"), objects(scope("shop", tree)));
    assertEquals(List.of("cart"), objects(scope("cart", tree)));
    assertTrue(scope("cart", tree).isCalled("cart-svc"));
  }

  @Test
  void a_declared_source_belongs_to_the_service_wherever_it_lies() {
    InMemoryTree tree =
        InMemoryTree.of("cart/prr.yaml", descriptor("cart", "sources: [../deploy/cart, ../../ops]"))
            .with("web/prr.yaml", descriptor("web", ""))
            .with("deploy/cart/all.yaml", object("cart", ""))
            .with("deploy/web/all.yaml", object("web", ""));
    InMemoryTree ops = InMemoryTree.of("../ops/a.yaml", object("a", ""));
    assertEquals(List.of("a", "cart"), objects(scope("cart", tree, ops)));
    assertEquals(List.of(), scope("cart", tree, ops).absentSources());
  }

  @Test
  void what_nobody_claims_belongs_to_the_service_it_names() {
    InMemoryTree tree =
        InMemoryTree.of("svc/cart/prr.yaml", descriptor("cart", ""))
            .with("svc/web/prr.yaml", descriptor("web", ""))
            .with(
                "deploy/all.yaml",
                object("x", "app.kubernetes.io/name: cart-svc")
                    + object("web-worker", "")
                    + object("y", ""));
    assertEquals(List.of("x"), objects(scope("cart", tree)));
    assertEquals(List.of("web-worker"), objects(scope("web", tree)));
  }

  @Test
  void a_further_folder_that_nobody_declares_is_shared_by_names_and_else_by_all() {
    InMemoryTree tree =
        InMemoryTree.of("cart/prr.yaml", descriptor("cart", ""))
            .with("web/prr.yaml", descriptor("web", ""));
    InMemoryTree ops =
        InMemoryTree.of("../ops/all.yaml", object("cart", "") + object("budget", ""));
    assertEquals(List.of("cart", "budget"), objects(scope("cart", tree, ops)));
    assertEquals(List.of("budget"), objects(scope("web", tree, ops)));
  }

  @Test
  void components_that_share_a_folder_are_told_apart_by_labels_names_and_folders() {
    InMemoryTree tree =
        InMemoryTree.of(
                "catalog-info.yaml",
                component("checkout", "co") + component("checkout-admin", "admin"))
            .with(
                "deploy/all.yaml",
                object("a", "backstage.io/kubernetes-id: co")
                    + object("b", "app.kubernetes.io/instance: checkout-admin")
                    + object("c", "app.kubernetes.io/part-of: checkout")
                    + object("checkout-admin-cron", "")
                    + object("shared", ""))
            .with("deploy/checkout-admin/d.yaml", object("d", ""))
            .with("deploy/checkout.yaml", object("e", ""));
    assertEquals(List.of("a", "c", "shared", "e"), objects(scope("checkout", tree)));
    assertEquals(
        List.of("b", "checkout-admin-cron", "shared", "d"), objects(scope("checkout-admin", tree)));
  }

  @Test
  void components_in_folders_of_their_own_own_these() {
    InMemoryTree tree =
        InMemoryTree.of("a/catalog-info.yaml", component("alpha", "alpha"))
            .with("a/all.yaml", object("x", ""))
            .with("b/catalog-info.yaml", component("beta", "beta"))
            .with("b/all.yaml", object("y", ""));
    assertEquals(List.of("x"), objects(scope("alpha", tree)));
    assertEquals(List.of("y"), objects(scope("beta", tree)));
  }

  @Test
  void a_folder_with_nothing_but_the_catalogue_describes_the_whole_tree() {
    InMemoryTree tree =
        InMemoryTree.of(".backstage/all.yaml", component("alpha", "alpha") + component("beta", "b"))
            .with("deploy/alpha.yaml", object("alpha", ""))
            .with("deploy/beta.yaml", object("beta", ""));
    assertEquals(List.of("alpha"), objects(scope("alpha", tree)));
    assertEquals(List.of("beta"), objects(scope("beta", tree)));
  }

  @Test
  void a_declared_source_that_is_not_there_is_a_gap_elsewhere() {
    Scope scope =
        scope("cart", InMemoryTree.of("cart/prr.yaml", descriptor("cart", "sources: [../../ops]")));
    assertEquals(1, scope.absentSources().size());
    Gap gap = scope.absentSources().get(0);
    assertEquals(Gap.Reason.ELSEWHERE, gap.reason());
    assertEquals("cart/prr.yaml:4:19", gap.place().toString());
    assertEquals(
        "The source ../ops was not read: check it out before the run, have the policy of a gate"
            + " confirm it, or remove it.",
        gap.detail());
    assertEquals(List.of(gap), scope.gaps("Deployment"));
  }

  @Test
  void rendered_output_replaces_the_chart_and_the_base_it_was_made_of() {
    InMemoryTree tree =
        InMemoryTree.of("prr.yaml", descriptor("cart", "rendered: [target/rendered]"))
            .with("base/kustomization.yaml", "resources: [web.yaml]\n")
            .with("base/web.yaml", object("web", ""))
            .with("plain/job.yaml", object("job", ""))
            .with("chart/Chart.yaml", "name: cart\n")
            .without(template("chart/templates/web.yaml"), "kind: Deployment")
            .without(template("other/broken.yaml"), "kind: Deployment");
    InMemoryTree output = InMemoryTree.of("target/rendered/web.yaml", object("rendered", ""));
    assertEquals(List.of("job", "rendered"), objects(scope("cart", tree, output)));
    assertEquals(List.of(), scope("cart", tree, output).gaps("Deployment"));

    Scope unrendered = scope("cart", tree);
    assertEquals(List.of("web", "job"), objects(unrendered));
    assertEquals(
        List.of(Gap.Reason.UNRENDERED, Gap.Reason.UNRENDERED, Gap.Reason.UNRENDERED),
        unrendered.gaps("Deployment").stream().map(Gap::reason).toList());
  }

  @Test
  void what_could_not_be_read_belongs_to_the_services_it_may_be_about() {
    InMemoryTree tree =
        InMemoryTree.of("cart/prr.yaml", descriptor("cart", ""))
            .with("web/prr.yaml", descriptor("web", ""))
            .without(template("cart/chart.yaml"), "kind: Deployment")
            .without(template("ops/templates/all.yaml"), "kind: Deployment # of web-svc");
    assertEquals(List.of("cart/chart.yaml"), unread(scope("cart", tree)));
    assertEquals(List.of("ops/templates/all.yaml"), unread(scope("web", tree)));
  }

  private static List<String> unread(Scope scope) {
    return scope.unread().stream().map(u -> u.leftOut().place().path().value()).toList();
  }

  @Test
  void links_may_lead_to_anything_that_is_not_anothers() {
    InMemoryTree tree =
        InMemoryTree.of("cart/prr.yaml", descriptor("cart", ""))
            .with("web/prr.yaml", descriptor("web", ""))
            .with("web/runbook.md", "# Web")
            .with("docs/runbook.md", "# All");
    assertEquals(
        Set.of(new SourcePath("cart/prr.yaml"), new SourcePath("docs/runbook.md")),
        scope("cart", tree).paths());
  }

  @Test
  void a_folder_that_was_read_twice_counts_once() {
    InMemoryTree tree =
        InMemoryTree.of("prr.yaml", descriptor("cart", "")).with("a/a.yaml", object("a", ""));
    InMemoryTree again = InMemoryTree.of("a/a.yaml", object("a", ""));
    assertEquals(List.of("a"), objects(scope("cart", tree, again)));
  }

  @Test
  void aliases_of_the_organization_name_a_service_too() {
    Vocabulary common = Vocabulary.COMMON;
    Vocabulary vocabulary = Altered.with(common, "serviceAliases", Map.of("basket", "cart"));
    Reading tree =
        InMemoryTree.of("catalog-info.yaml", component("basket", "basket"))
            .with("a.yaml", object("basket", ""))
            .read();
    List<Subject> subjects = Subjects.in(tree, List.of(), "shop", vocabulary);
    assertEquals("cart", subjects.get(0).name());
    assertEquals(Set.of("basket"), subjects.get(0).aliases());
  }

  @Test
  void artifacts_stay_in_order_of_place() {
    InMemoryTree tree =
        InMemoryTree.of("prr.yaml", descriptor("cart", "sources: [../ops]"))
            .with("b.yaml", object("b", ""))
            .with("a.yaml", object("a", ""));
    Scope scope = scope("cart", tree, InMemoryTree.of("../ops/c.yaml", object("c", "")));
    List<Location> places = scope.artifacts().stream().map(Artifact::place).toList();
    assertEquals(places.stream().sorted().toList(), places);
  }
}
