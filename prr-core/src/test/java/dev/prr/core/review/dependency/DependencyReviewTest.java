package dev.prr.core.review.dependency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.stream.StreamTrouble;
import dev.prr.core.review.dependency.Changes.Word;
import dev.prr.core.review.dependency.DependencyReview.Input;
import dev.prr.core.review.dependency.Mismatch.Kind;
import dev.prr.core.review.dependency.Standing.Single;
import dev.prr.core.review.dependency.plan.PlanFile;
import dev.prr.core.review.dependency.plan.Plans;
import dev.prr.core.review.dependency.source.GraphFiles;
import dev.prr.core.review.dependency.source.Observed;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.organization.OrganizationReader;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class DependencyReviewTest {

  private static final Costs NO_COSTS = new Costs(List.of(), List.of());

  private static Standing of(String name, DependencyReview review) {
    return review.standings().stream()
        .filter(s -> s.node().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> found(Kind kind, DependencyReview review) {
    return review.mismatches().stream()
        .filter(m -> m.kind() == kind)
        .map(m -> (m.subject() + " " + m.other()).strip())
        .toList();
  }

  private static Plans plans(String spec) {
    return PlanFile.read(
            new SourceText(
                new SourcePath("plans.yaml"),
                "apiVersion: prr.dev/v1\nkind: DependencyPlans\nspec:\n" + spec.indent(2)),
            Limits.DEFAULT)
        .plans()
        .orElseThrow();
  }

  private static Observed observed(String text) throws IOException {
    return GraphFiles.read(
        new SourcePath("observed/calls.txt"), new StringReader(text), Limits.DEFAULT);
  }

  @Test
  void the_demo_shop_has_the_figures_that_can_be_counted_by_hand() {
    DependencyReview review = Graphs.review(Graphs.shop("99.9%"));
    assertEquals(12, review.graph().size());
    assertEquals(16, review.graph().edges().size());
    Standing catalog = of("productcatalogservice", review);
    assertEquals(3, catalog.use().fanIn());
    assertEquals(4, catalog.use().dependents());
    assertEquals(
        List.of("cartservice", "checkoutservice", "frontend"),
        review.standings().stream()
            .filter(s -> s.use().joint())
            .map(s -> s.node().name())
            .toList());
    Standing frontend = of("frontend", review);
    assertEquals(10, frontend.need().hard());
    assertEquals(3, frontend.need().depth());
    assertEquals("99.004488021%", frontend.need().allowance().most().toString());
    assertEquals(10, frontend.use().dominated());
    assertEquals(Set.of("loadgenerator"), review.entries());
    DependencyReview better = Graphs.review(Graphs.shop("99.99%"));
    assertEquals(
        "99.9", of("frontend", better).need().allowance().most().toString().substring(0, 4));
  }

  @Test
  void a_promise_above_what_dependencies_allow_is_found_and_the_ranking_says_who_owns_the_uptime() {
    DependencyReview review = Graphs.review(Graphs.shop("99.9%"));
    assertEquals(
        List.of("checkoutservice", "frontend", "loadgenerator"),
        found(Kind.PROMISE_ABOVE_WHAT_DEPENDENCIES_ALLOW, review),
        "one hard dependency that promises the same is not yet too much");
    assertEquals(4, review.ranking().get(0).use().dependents());
    assertEquals("1060.0", review.ranking().get(0).use().expected().orElseThrow().toPlainString());
  }

  @Test
  void a_single_point_of_failure_is_told_from_one_of_which_nobody_says() {
    Plans plans =
        plans(
            """
            known:
              - {name: orders-db, kind: datastore, team: databases, copies: 1, promise: 99.9%}
              - {name: dns, kind: external, copies: 2, promise: 99.99%}
            """);
    Input input = Graphs.input(Graphs.services("99.9%", "web > orders-db, dns, mail"));
    Recorded onlyWeb =
        new Recorded(
            input.recorded().services().stream()
                .filter(s -> s.node().name().equals("web"))
                .toList(),
            Map.of());
    DependencyReview review =
        DependencyReview.of(
            new Input(
                input.period(),
                input.today(),
                onlyWeb,
                List.of(),
                plans,
                Optional.empty(),
                NO_COSTS,
                Before.NONE));
    assertEquals(Single.YES, of("orders-db", review).use().single());
    assertEquals(Single.NO, of("dns", review).use().single());
    assertEquals(Single.UNSAID, of("mail", review).use().single());
    assertEquals(Single.NO, of("web", review).use().single());
    assertEquals(List.of("dns", "mail"), found(Kind.NO_OWNER, review));
    assertEquals(List.of("mail"), found(Kind.NO_PROMISE, review));
    assertEquals(List.of("web orders-db"), found(Kind.NO_EXTRA_NINE, review));
  }

  @Test
  void what_is_declared_is_held_against_what_was_seen_under_the_names_of_the_review()
      throws IOException {
    Plans plans = plans("names: {cart-v2: cart}\nignored: [collector]\n");
    Observed calls =
        observed(
            """
            traces_service_graph_request_total{client="user",server="web"} 1
            traces_service_graph_request_total{client="web",server="cart-v2"} 1
            traces_service_graph_request_total{client="web",server="ads"} 1
            traces_service_graph_request_total{client="web",server="collector"} 1
            """);
    Input input = Graphs.input(Graphs.services("99.9%", "web > cart, mail", "batch > mail"));
    DependencyReview review =
        DependencyReview.of(
            new Input(
                input.period(),
                input.today(),
                input.recorded(),
                List.of(calls),
                plans,
                Optional.empty(),
                NO_COSTS,
                Before.NONE));
    assertEquals(List.of("web ads"), found(Kind.UNDECLARED, review));
    assertEquals(
        List.of("web mail"),
        found(Kind.UNOBSERVED, review),
        "of batch nothing was seen at all, so nothing can be said");
    assertEquals(Set.of("web"), review.entries());
    assertTrue(review.graph().node("collector").isEmpty());
    assertEquals(1, of("ads", review).use().fanIn());
    assertEquals(0, of("ads", review).use().dependents(), "a call that was seen is not hard");
  }

  @Test
  void rings_are_found_and_cost_no_endless_walk() {
    DependencyReview review = Graphs.review(Graphs.services("99%", "a > b", "b > c", "c > a, d"));
    assertEquals(List.of("a"), found(Kind.RING, review));
    assertEquals(3, of("d", review).use().dependents());
    assertEquals(3, of("a", review).need().hard());
  }

  @Test
  void owners_are_teams_of_the_organization_and_small_ones_are_rolled_up() {
    Document.Tree tree =
        (Document.Tree)
            DocumentReader.read(
                    new SourceText(
                        new SourcePath("prr/organization.yaml"),
                        """
                        apiVersion: prr.dev/v1
                        kind: Organization
                        metadata: {name: example}
                        spec:
                          smallestTeam: 3
                          teams:
                            - {id: shop, group: commerce, size: 5, services: [web]}
                            - {id: tiny, group: commerce, size: 2, services: [cart], aliases: [team-c]}
                        """),
                    Limits.DEFAULT)
                .read()
                .get(0)
                .document();
    Organization organization =
        OrganizationReader.read(new SourcePath("prr/organization.yaml"), List.of(tree))
            .organization()
            .orElseThrow();
    Input input = Graphs.input(Graphs.services("99.9%", "web > cart, mail"));
    DependencyReview review =
        DependencyReview.of(
            new Input(
                input.period(),
                input.today(),
                input.recorded(),
                List.of(),
                Plans.NONE,
                Optional.of(organization),
                NO_COSTS,
                Before.NONE));
    assertEquals("shop", of("web", review).node().team().orElseThrow());
    assertEquals("commerce", of("cart", review).node().team().orElseThrow());
    assertTrue(of("mail", review).node().team().isEmpty());
    assertTrue(review.remarks().get(0).startsWith("mail: its owner is no team"));
    assertFalse(review.remarks().toString().contains("team-m"), "a stranger could be a person");
  }

  @Test
  void the_next_review_sees_what_changed_and_how_far_each_task_is()
      throws IOException, StreamTrouble {
    Before before =
        Before.read(
            new StringReader(
                """
                {"schema":1,"period":"2026-H1","nodes":[{"name":"web","team":"old"},{"name":"gone"}],
                 "edges":[{"from":"web","to":"gone"}],
                 "plans":[{"dependency":"cart","decision":"mitigate","tasks":[
                   {"id":"standby","status":"open"},{"id":"lost","status":"open"},{"id":"ended","status":"done"}]}],
                 "else":{"a":[1]}}
                """),
            Limits.DEFAULT);
    Plans plans =
        plans(
            """
            plans:
              - dependency: cart
                decision: mitigate
                tasks:
                  - {id: standby, task: A standby., team: shop, due: 2026-10-01, status: open}
                  - {id: fresh, task: A cache., team: shop, due: 2027-01-01, status: open}
              - dependency: Kart
                decision: accept
                acceptable: Nobody needs it.
            """);
    Input input = Graphs.input(Graphs.services("99.9%", "web > cart"));
    DependencyReview review =
        DependencyReview.of(
            new Input(
                input.period(),
                input.today(),
                input.recorded(),
                List.of(),
                plans,
                Optional.empty(),
                new Costs(List.of(new Hurt("1", "cart", "web", new BigDecimal("42"))), List.of()),
                before));
    Changes changes = review.changes();
    assertEquals(List.of("cart"), changes.appeared());
    assertEquals(List.of("gone"), changes.gone());
    assertEquals(List.of(new Changes.Reowned("web", "old", "team-w")), changes.reowned());
    assertEquals(List.of("web cart"), changes.newEdges());
    assertEquals(List.of("web gone"), changes.goneEdges());
    assertEquals(
        List.of(Word.LATE, Word.NEW, Word.FORGOTTEN),
        changes.progress().stream().map(Changes.Progress::word).collect(Collectors.toList()));
    assertEquals("42", of("cart", review).use().lost().toPlainString());
    assertTrue(review.remarks().get(0).contains("Did you mean cart?"), review.remarks().toString());
  }

  @Test
  void nothing_recorded_is_said_and_nothing_breaks() {
    DependencyReview review = Graphs.review(new Recorded(List.of(), Map.of()));
    assertTrue(review.remarks().get(0).contains("prr:verify"));
    assertEquals(List.of(), review.ranking());
  }

  @Test
  void two_thousand_services_with_ten_thousand_edges_give_the_same_twice() {
    DependencyReview one = Graphs.review(Graphs.large(2000, 10_000));
    DependencyReview two = Graphs.review(Graphs.large(2000, 10_000));
    assertEquals(one.ranking(), two.ranking());
    assertEquals(one.mismatches(), two.mismatches());
    assertTrue(one.ranking().size() > 500);
  }
}
