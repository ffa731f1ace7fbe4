package dev.prr.core.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.artifact.Reading;
import dev.prr.core.policy.Policy;
import dev.prr.core.service.descriptor.Draft;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DraftsTest {

  private static List<Draft> drafts(Reading tree) {
    return Services.drafts(tree, List.of(), "shop", Vocabulary.COMMON);
  }

  private static String only(InMemoryTree tree) {
    List<Draft> drafts = drafts(tree.read());
    assertEquals(1, drafts.size());
    assertEquals("prr.yaml", drafts.get(0).path().value());
    return drafts.get(0).text();
  }

  /** The tree with its drafts written into it. */
  private static Reading written(InMemoryTree tree) {
    List<Draft> drafts = drafts(tree.read());
    drafts.forEach(draft -> tree.with(draft.path().value(), draft.text()));
    Reading read = tree.read();
    assertEquals(List.of(), Services.problems(read), () -> drafts.toString());
    return read;
  }

  private static Service judged(Reading tree) {
    List<Service> services = Services.of(tree, List.of(), "shop", Vocabulary.COMMON).services();
    assertEquals(1, services.size());
    return services.get(0);
  }

  @Test
  void a_draft_says_what_was_found_and_asks_for_the_rest() {
    assertEquals(
        """
        # A first description, written from what was found. Check every line of it.
        apiVersion: prr.dev/v1
        kind: Service
        metadata:
          name: web
          # Whose it is: one team, never a person.
          # team: payments
        spec:
          # How critical it is, from 1 (the most critical) to 4. It is not guessed: until it is written, the service is judged by a default tier and is not ready.
          # tier: 3
          # How far it has come: early, launch or operate.
          # stage: launch
          role: service
          platform: kubernetes # workloads were found, the first in "deploy/web.yaml"
          # Folders elsewhere with its manifests, rules and SLOs.
          # sources: [../checkout-deploy]
          # How the team is reached; a value that begins with # stands in quotes.
          # contact: { channel: "#payments" }
          # The on-call service that pages, as the paging tool names it.
          # onCall: Payments Checkout
          # What it needs while it runs. hard: it fails with it; soft: it goes on, degraded.
          # dependencies: none
        """,
        only(InMemoryTree.of("deploy/web.yaml", ServicesTest.deployment("web", ""))));
  }

  @Test
  void a_draft_can_be_read_back_and_invents_no_tier_team_or_dependency() {
    Service service =
        judged(written(InMemoryTree.of("web.yaml", ServicesTest.deployment("web", ""))));
    assertTrue(service.name().is("web"));
    assertTrue(service.tier().isMissing());
    assertTrue(service.team().isMissing());
    assertTrue(service.dependenciesDeclared().is(false));
    assertEquals(Tier.TIER3, Policy.DEFAULT.contextOf(service).tier());
  }

  @Test
  void what_the_catalogue_says_is_pointed_at_and_still_read_from_there() {
    InMemoryTree tree =
        InMemoryTree.of(
            "catalog-info.yaml",
            """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: { name: Checkout_API, labels: { tier: "2" } }
            spec: { owner: payments, lifecycle: production, dependsOn: ["resource:orders-db"] }
            """);
    String text = only(tree);
    assertTrue(text.contains("\n  aliases: [\"Checkout_API\"]\n"), text);
    assertTrue(
        text.contains("\n  # team: payments (read from \"catalog-info.yaml:4:16\")\n"), text);
    assertTrue(text.contains("\n  # tier: 2 (read from \"catalog-info.yaml:3:49\")\n"), text);
    assertTrue(text.contains("\n    - name: orders-db\n      # criticality: hard\n"), text);
    Service service = judged(written(tree));
    assertTrue(service.name().is("checkout-api"));
    assertTrue(service.team().is("payments"));
    assertTrue(service.tier().is(Tier.TIER2));
    assertTrue(service.stage().is(Stage.OPERATE));
  }

  @Test
  void templates_that_were_left_out_are_asked_to_be_rendered() {
    LeftOut template =
        new LeftOut(
            LeftOut.Reason.UNRENDERED_TEMPLATE,
            "Render it first.",
            Location.startOf(new SourcePath("chart/templates/web.yaml")));
    String text = only(new InMemoryTree().without(template, "kind: Deployment"));
    assertTrue(text.contains("  # rendered: [target/rendered]\n"), text);
  }

  @Test
  void services_that_share_a_folder_get_a_folder_each_and_keep_what_was_theirs() {
    InMemoryTree tree =
        InMemoryTree.of(
                "catalog-info.yaml",
                ServicesTest.component("checkout") + "---\n" + ServicesTest.component("search"))
            .with("deploy/checkout.yaml", ServicesTest.deployment("checkout", ""))
            .with("deploy/search.yaml", ServicesTest.deployment("search", ""));
    assertEquals(
        List.of("prr/checkout/prr.yaml", "prr/search/prr.yaml"),
        drafts(tree.read()).stream().map(draft -> draft.path().value()).toList());
    List<Service> services =
        Services.of(written(tree), List.of(), "shop", Vocabulary.COMMON).services();
    assertEquals(2, services.size());
    for (Service service : services) {
      assertEquals(
          List.of(service.name().ifKnown()),
          service.workloads().items().stream().map(w -> w.name().ifKnown()).toList());
    }
  }

  @Test
  void a_described_service_needs_no_draft() {
    assertEquals(
        List.of(),
        drafts(InMemoryTree.of("prr.yaml", ServicesTest.descriptor("checkout", "")).read()));
  }

  @Test
  void hostile_names_cannot_break_out_of_the_draft() {
    InMemoryTree tree =
        InMemoryTree.of(
            "catalog-info.yaml",
            """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: { name: "true" }
            spec: { owner: "a\\nspec: { tier: 1 }", dependsOn: ["x\\ny: 1", "user:default/jo", "{a", "no"] }
            """);
    assertFalse(only(tree).contains("jo"), only(tree));
    Service service = judged(written(tree));
    assertTrue(service.name().is("true"));
    assertTrue(service.tier().isMissing());
    assertEquals(
        List.of("{a", "no", " 1"),
        service.dependencies().items().stream()
            .map(d -> d.name().ifKnown().orElseThrow())
            .toList());
  }
}
