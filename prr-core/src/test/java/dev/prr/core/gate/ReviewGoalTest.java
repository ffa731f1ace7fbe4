package dev.prr.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.history.HeldReviews;
import dev.prr.core.history.ReviewFilter;
import dev.prr.core.history.record.HeldReview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReviewGoalTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final ReviewWords NOTHING = new ReviewWords("", "", "", "", "", "", "", List.of());

  @TempDir Path root;

  @BeforeEach
  void a_described_service() throws IOException {
    write("prr.yaml", descriptor("cart"));
  }

  private static String descriptor(String name) {
    return """
    apiVersion: prr.dev/v1
    kind: Service
    metadata: { name: %s, team: shopping }
    spec: { tier: 2, stage: launch, role: service }
    """
        .formatted(name);
  }

  private static String component(String name) {
    return """
    apiVersion: backstage.io/v1alpha1
    kind: Component
    metadata: { name: %s }
    spec: { type: service, lifecycle: production, owner: shopping }
    """
        .formatted(name);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private GateResult run(ReviewWords words) {
    return ReviewGoal.run(GateRequest.of(root, NOW).build(), words);
  }

  private static ReviewWords approve(String decision, String... roles) {
    return new ReviewWords("", "", decision, "", "", "", "", List.of(roles));
  }

  private String file() throws IOException {
    return Files.readString(root.resolve("prr/review.yaml"));
  }

  private List<HeldReview> recorded() throws Exception {
    return HeldReviews.of(Deposit.history(GateRequest.of(root, NOW).build()), ReviewFilter.ALL)
        .all();
  }

  @Test
  void a_decision_in_words_is_written_and_recorded() throws Exception {
    GateResult result = run(approve("approved", "sre", "Senior Engineers"));
    assertEquals(Ending.FINE, result.ending(), result.lastLine());
    assertEquals(
        """
        apiVersion: prr.dev/v1
        kind: Review
        lastReview: 2026-11-24
        outcome: approved
        roles: [sre, "Senior Engineers"]
        nextReview: 2028-11-24
        stage: launch
        """,
        file());
    HeldReview held = recorded().get(0);
    assertEquals("cart", held.subject().id());
    assertEquals(HeldReview.Decision.APPROVED, held.decision());
    assertEquals("2028-11-24", held.due().toString());
    assertEquals("launch", held.stage().orElseThrow().id());
    assertEquals(
        "PRR review: cart approved, to be seen again by 2028-11-24, record " + held.id().brief(),
        result.lastLine());
  }

  @Test
  void what_was_there_is_shown_when_it_changes() throws Exception {
    run(approve("rejected", "sre"));
    GateResult result = run(approve("approved", "sre"));
    assertEquals(
        """
        changed prr/review.yaml
          - outcome: rejected
          + outcome: approved\
        """,
        result.text());
    assertEquals(1, recorded().size());
    assertEquals(HeldReview.Decision.APPROVED, recorded().get(0).decision());
    assertTrue(recorded().get(0).replaces().isPresent());
  }

  @Test
  void the_same_again_changes_nothing() throws Exception {
    run(approve("rejected", "sre"));
    run(approve("approved", "sre"));
    HeldReview first = recorded().get(0);
    GateResult again = run(approve("approved", "sre"));
    assertEquals("prr/review.yaml says so already", again.text());
    assertEquals(List.of(first), recorded());
  }

  @Test
  void a_decision_in_a_file_brings_its_actions() throws Exception {
    write(
        "minutes/cart.yaml",
        """
        apiVersion: prr.dev/v1
        kind: Review
        lastReview: 2026-11-20
        outcome: approved-with-actions
        roles: [sre, management]
        nextReview: 2027-05-20
        stage: operate
        actions:
          - { action: 'Write down how "cart" is taken back.', team: shopping, due: 2026-12-31 }
        """);
    GateResult result =
        run(new ReviewWords("cart", "minutes/cart.yaml", "", "", "", "", "", List.of()));
    assertEquals(Ending.FINE, result.ending(), result.lastLine() + result.text());
    assertTrue(file().contains("- action: \"Write down how \\\"cart\\\" is taken back.\""), file());
    HeldReview held = recorded().get(0);
    assertEquals("operate", held.stage().orElseThrow().id());
    assertEquals("shopping", held.actions().get(0).team());
    assertEquals("2026-12-31", held.actions().get(0).due().orElseThrow().toString());

    run(approve("approved-with-actions", "sre"));
    assertTrue(file().contains("is taken back."), file());
  }

  @Test
  void the_file_that_is_there_is_recorded_as_it_is() throws Exception {
    String written =
        """
        # minutes of the board
        apiVersion: prr.dev/v1
        kind: Review
        lastReview: 2026-11-20
        outcome: approved
        roles: [sre]
        """;
    write("prr/review.yaml", written);
    assertEquals(Ending.FINE, run(NOTHING).ending());
    assertEquals(written, file());
    assertEquals("2026-11-20", recorded().get(0).held().toString());
    assertEquals("2028-11-20", recorded().get(0).due().toString());
  }

  @Test
  void of_several_services_one_has_to_be_named() throws Exception {
    Files.delete(root.resolve("prr.yaml"));
    write("catalog-info.yaml", component("cart") + "---\n" + component("shelf"));
    assertEquals(
        "PRR ERROR: configuration: name one service with -Dprr.service=<service>; there are cart,"
            + " shelf",
        run(approve("approved", "sre")).lastLine());
    ReviewWords words = new ReviewWords("cart", "", "approved", "", "", "", "", List.of("sre"));
    assertEquals(Ending.FINE, run(words).ending());
    assertTrue(file().endsWith("service: cart\n"), file());
    ReviewWords other = new ReviewWords("shelf", "", "approved", "", "", "", "", List.of("sre"));
    GateResult refused = run(other);
    assertEquals(Ending.ERROR, refused.ending());
    assertTrue(
        refused.lastLine().contains("holds what is not one decision about shelf"),
        refused.lastLine());
    assertEquals(1, recorded().size());
  }

  @Test
  void what_cannot_be_a_decision_is_told_and_neither_written_nor_recorded() throws Exception {
    for (ReviewWords wrong :
        List.of(
            NOTHING,
            approve("approved"),
            approve("fine", "sre"),
            approve("approved-with-actions", "sre"),
            approve("approved", "someone@example.org"),
            approve("approved", "user:someone"),
            new ReviewWords("", "", "approved", "2026-11-25", "", "", "", List.of("sre")),
            new ReviewWords("", "", "approved", "24.11.2026", "", "", "", List.of("sre")),
            new ReviewWords("", "", "approved", "", "2028-11-25", "", "", List.of("sre")),
            new ReviewWords("", "", "approved", "", "2026-11-24", "", "", List.of("sre")),
            new ReviewWords("", "", "approved", "", "", "soon", "", List.of("sre")),
            new ReviewWords("", "none.yaml", "", "", "", "", "", List.of()),
            new ReviewWords("", "prr.yaml", "", "", "", "", "", List.of()),
            new ReviewWords("", "prr.yaml", "approved", "", "", "", "", List.of("sre")),
            new ReviewWords("shelf", "", "approved", "", "", "", "", List.of("sre")))) {
      GateResult result = run(wrong);
      assertEquals(Ending.ERROR, result.ending(), wrong.toString());
      assertTrue(result.lastLine().startsWith("PRR ERROR: configuration: "), result.lastLine());
      assertFalse((result.text() + result.lastLine()).contains("someone"), result.text());
      assertFalse(Files.exists(root.resolve("prr")), wrong.toString());
    }
    assertEquals(List.of(), recorded());
  }

  @Test
  void a_history_that_cannot_be_written_leaves_the_file_as_it_was() throws Exception {
    write(".prr", "in the way");
    GateResult result = run(approve("approved", "sre"));
    assertTrue(
        result.lastLine().startsWith("PRR ERROR: environment: This review could not be recorded"),
        result.lastLine());
    assertFalse(Files.exists(root.resolve("prr/review.yaml")));
  }

  @Test
  void a_file_for_many_is_not_written_over() throws Exception {
    String two =
        """
        apiVersion: prr.dev/v1
        kind: Review
        lastReview: 2026-01-20
        outcome: approved
        roles: [sre]
        """;
    write("prr/review.yaml", two + "---\n" + two);
    assertEquals(Ending.ERROR, run(approve("rejected", "sre")).ending());
    assertEquals(two + "---\n" + two, file());
  }
}
