package dev.prr.core.service.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.service.Review;
import dev.prr.core.service.Service;
import dev.prr.core.service.Services;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.service.descriptor.Descriptors;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReviewsTest {

  private static String service(String name) {
    return "apiVersion: prr.dev/v1\nkind: Service\nmetadata: { name: " + name + " }\n";
  }

  private static String review(String last, String more) {
    return """
    apiVersion: prr.dev/v1
    kind: Review
    lastReview: %s
    outcome: approved-with-actions
    roles: [service-owner, sre]
    """
            .formatted(last)
        + more;
  }

  private static List<Service> services(InMemoryTree tree) {
    return Services.of(tree.read(), List.of(), "shop", Vocabulary.COMMON).services();
  }

  private static Review of(String review) {
    return services(InMemoryTree.of("prr.yaml", service("cart")).with("prr/review.yaml", review))
        .get(0)
        .review();
  }

  /** The day of the last review of each service. */
  private static Map<String, String> days(InMemoryTree tree) {
    Map<String, String> days = new TreeMap<>();
    for (Service service : services(tree)) {
      days.put(
          service.name().ifKnown().orElseThrow(),
          service.review().lastReview().ifKnown().map(LocalDate::toString).orElse("never"));
    }
    return days;
  }

  private static List<String> problems(String review) {
    return Descriptors.problems(InMemoryTree.of("prr/review.yaml", review).read()).stream()
        .map(problem -> problem.place() + " " + problem.what())
        .toList();
  }

  @Test
  void a_decision_is_read_with_roles_and_open_actions() {
    Review read =
        of(
            review(
                "2026-05-20",
                """
                evidence: https://wiki.example.org/reviews/cart
                actions:
                  - { action: Write the runbook., team: shopping, due: 2026-07-01 }
                """));
    assertTrue(read.lastReview().is(LocalDate.of(2026, 5, 20)));
    assertTrue(read.outcome().is(Review.Outcome.APPROVED_WITH_ACTIONS));
    assertTrue(read.nextReview().isMissing());
    assertTrue(read.evidence().is("https://wiki.example.org/reviews/cart"));
    assertEquals(
        List.of("service-owner", "sre"),
        read.roles().items().stream().map(role -> role.ifKnown().orElseThrow()).toList());
    Review.Action action = read.actions().items().get(0);
    assertTrue(action.team().is("shopping"));
    assertTrue(action.due().is(LocalDate.of(2026, 7, 1)));
    assertEquals("prr/review.yaml:8:5", action.place().toString());
  }

  @ParameterizedTest
  @CsvSource({"'', 2028-05-20", "2027-05-20, 2027-05-20", "2029-01-01, 2028-05-20"})
  void it_counts_until_the_next_review_and_never_longer_than_two_years(String next, String due) {
    Review read = of(review("2026-05-20", next.isEmpty() ? "" : "nextReview: " + next + "\n"));
    assertTrue(read.due().is(LocalDate.parse(due)), read.due().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "early, launch, false",
    "launch, operate, false",
    "launch, launch, true",
    "operate, launch, true",
    "'', operate, true",
    "early, '', true"
  })
  void a_stage_is_covered_by_a_decision_for_it_or_for_a_later_one(
      String decided, String now, boolean covered) {
    Review read =
        services(
                InMemoryTree.of(
                        "prr.yaml",
                        service("cart") + (now.isEmpty() ? "" : "spec: { stage: " + now + " }\n"))
                    .with(
                        "prr/review.yaml",
                        review("2026-05-20", decided.isEmpty() ? "" : "stage: " + decided + "\n")))
            .get(0)
            .review();
    assertTrue(read.coversStage().is(covered), read.coversStage().toString());
  }

  @Test
  void a_service_that_nobody_reviewed_has_none() {
    Review none = services(InMemoryTree.of("prr.yaml", service("cart"))).get(0).review();
    assertTrue(none.lastReview().isMissing());
    assertTrue(none.outcome().isMissing());
    assertTrue(none.due().isMissing());
    assertTrue(none.roles().isComplete());
    assertEquals("prr.yaml", none.place().path().toString());
  }

  @Test
  void a_file_is_for_the_services_that_waivers_beside_it_are_for() {
    assertEquals(
        Map.of("shop", "2026-01-01", "cart", "2026-02-02"),
        days(
            InMemoryTree.of("prr.yaml", service("shop"))
                .with("prr/review.yaml", review("2026-01-01", ""))
                .with("cart/prr.yaml", service("cart"))
                .with("cart/prr/review.yml", review("2026-02-02", ""))
                .with("docs/review.yaml", review("2026-05-05", ""))));
    assertEquals(
        Map.of("a", "never", "b", "2026-01-01"),
        days(
            InMemoryTree.of("a/prr.yaml", service("a"))
                .with("b/prr.yaml", service("b"))
                .with("prr/review.yaml", review("2026-01-01", "service: b\n"))
                .with("b/prr/review.yaml", review("2025-01-01", "service: a\n"))));
  }

  @Test
  void of_several_decisions_the_latest_counts() {
    assertEquals(
        Map.of("cart", "2026-03-03"),
        days(
            InMemoryTree.of("prr.yaml", service("cart"))
                .with(
                    "prr/review.yaml",
                    review("2026-01-01", "") + "---\n" + review("2026-03-03", ""))
                .with("web/prr/review.yaml", review("2026-02-02", ""))));
  }

  @Test
  void mistakes_are_told_where_they_are() {
    assertEquals(List.of(), problems(review("2026-05-20", "actions: []\n")));
    assertEquals(
        List.of("prr/review.yaml:6:13 The next review does not come after the last."),
        problems(review("2026-05-20", "nextReview: 2026-05-20\n")));
    assertEquals(1, problems(review("2026-05-20", "verdict: yes\n")).size());
    assertEquals(1, problems(review("20.5.2026", "")).size());
    assertEquals(2, problems(review("2026-05-20", "actions:\n  - { action: Do it. }\n")).size());
    assertEquals(
        1, problems(review("2026-05-20", "").replace("[service-owner, sre]", "[]")).size());
    assertEquals(
        1, problems(review("2026-05-20", "").replace("sre]", "someone@example.org]")).size());
    assertEquals(
        1, problems(review("2026-05-20", "").replace("approved-with", "fine-with")).size());
  }

  @Test
  void what_is_no_document_at_all_is_a_mistake_too() {
    assertEquals(1, problems("a: [\n").size());
    assertEquals(1, problems("just words\n").size());
    assertTrue(problems("{}\n").size() >= 1);
  }
}
