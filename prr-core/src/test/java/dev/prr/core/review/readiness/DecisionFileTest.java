package dev.prr.core.review.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.service.Review;
import dev.prr.core.service.Stage;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DecisionFileTest {

  private static final SourcePath PATH = new SourcePath("prr/review.yaml");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

  private static DecisionFile.Reading read(String text) {
    return DecisionFile.read(PATH, text, Limits.DEFAULT, TODAY);
  }

  private static BoardDecision decision(String action, String role) {
    return new BoardDecision(
        LocalDate.parse("2026-11-20"),
        Review.Outcome.APPROVED_WITH_ACTIONS,
        List.of(role, "sre"),
        Optional.of(LocalDate.parse("2027-11-20")),
        Optional.of(Stage.OPERATE),
        Optional.of("docs/minutes.md"),
        List.of(new BoardDecision.Action(action, "payments", LocalDate.parse("2026-12-31"))),
        Optional.of("checkout"));
  }

  @Test
  void what_is_written_is_read_back_whatever_the_texts_hold() {
    for (String action :
        List.of(
            "Do it: now.",
            "say \"yes\" and \\ no",
            "- a list? # no",
            "größer \uD83D\uDE80 {curly} [square] %percent & * ! | > '",
            "tab\there",
            "next\u0085line \u2028 and \uFEFF mark")) {
      BoardDecision written = decision(action, "Senior Engineers");
      DecisionFile.Reading reading = read(DecisionFile.text(written));
      assertEquals(List.of(), reading.problems(), action);
      assertEquals(Optional.of(written), reading.decision(), action);
    }
    for (String role :
        List.of("yes", "no", "null", "true", "on", "0x1f", "1.5", "2026-01-01", "~a")) {
      BoardDecision written = decision("Do it.", role);
      assertEquals(Optional.of(written), read(DecisionFile.text(written)).decision(), role);
    }
  }

  @Test
  void a_decision_that_nobody_can_have_made_is_told_with_its_place() {
    String right = DecisionFile.text(decision("Do it.", "management"));
    assertEquals("prr/review.yaml:3:13", place(right.replace("2026-11-20", "2026-11-25")));
    assertEquals("prr/review.yaml:6:13", place(right.replace("2027-11-20", "2028-11-21")));
    assertEquals("prr/review.yaml:4:10", place(right.replace("approved-with-actions", "approved")));
    assertEquals("prr/review.yaml:1:1", place(right + "---\n" + right));
    assertEquals("prr/review.yaml:1:1", place(""));
    assertTrue(read("a: [\n").decision().isEmpty());
  }

  private static String place(String text) {
    DecisionFile.Reading reading = read(text);
    assertTrue(reading.decision().isEmpty());
    return reading.problems().get(0).place().toString();
  }

  @Test
  void only_lines_that_change_are_shown() {
    assertEquals(List.of(), LineChanges.between("a\nb\n", "a\nb\n"));
    assertEquals(List.of("+ a", "+ b"), LineChanges.between("", "a\nb\n"));
    assertEquals(List.of("- a", "- b"), LineChanges.between("a\nb\n", ""));
    assertEquals(
        List.of("- b", "+ x", "+ e"), LineChanges.between("a\nb\nc\nd\n", "a\nx\nc\nd\ne\n"));
  }
}
