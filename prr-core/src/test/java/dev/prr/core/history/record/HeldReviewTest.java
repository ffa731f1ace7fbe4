package dev.prr.core.history.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.file.Samples;
import dev.prr.core.history.record.HeldReview.Action;
import dev.prr.core.history.record.HeldReview.Decision;
import dev.prr.core.history.record.HeldReview.Kind;
import dev.prr.core.history.record.HeldReview.Result;
import dev.prr.core.history.record.HeldReview.Scope;
import dev.prr.core.history.record.HeldReview.Status;
import dev.prr.core.history.record.HeldReview.Subject;
import dev.prr.core.service.Stage;
import dev.prr.core.workspace.Limits;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HeldReviewTest {

  private static final LocalDate HELD = LocalDate.parse("2026-10-06");
  private static final LocalDate DUE = LocalDate.parse("2027-01-12");
  private static final Action ACTION =
      new Action("Page twice less at night.", "payments", Optional.of(HELD), Status.OPEN);

  @Test
  void a_review_is_this_row_of_bytes() {
    Map<String, Object> summary = Map.of("items", 41, "share", new BigDecimal("0.33"));
    HeldReview review =
        HeldReview.of(Kind.TOIL, new Subject(Scope.GROUP, "commerce"), HELD, DUE, Decision.HELD)
            .over(Period.parse("2026-Q3").orElseThrow())
            .attendedBy(List.of("team-leads", "group-management", "team-leads"))
            .asking(List.of(ACTION))
            .replacing(Samples.digest("before"))
            .showing(Result.of(summary));
    assertEquals(
        "{\"actions\":[{\"action\":\"Page twice less at night.\",\"due\":\"2026-10-06\","
            + "\"status\":\"open\",\"team\":\"payments\"}],\"decision\":\"held\",\"digest\":\""
            + Digest.of("{\"items\":41,\"share\":0.33}".getBytes(StandardCharsets.UTF_8))
            + "\",\"due\":\"2027-01-12\",\"held\":\"2026-10-06\",\"period\":\"2026-Q3\","
            + "\"replaces\":\""
            + Samples.digest("before")
            + "\",\"result\":{\"items\":41,\"share\":0.33},\"review\":\"toil\","
            + "\"roles\":[\"group-management\",\"team-leads\"],\"schema\":2,\"scope\":\"group\","
            + "\"subject\":\"commerce\"}",
        new String(review.bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void what_was_written_is_read_and_written_the_same() throws Exception {
    Map<String, Object> nested =
        Map.of(
            "list",
            List.of("a", 1, 2L, true, Optional.empty(), Map.of("deep", "b")),
            "huge",
            new BigDecimal("123456789012345678901234567890.5"));
    HeldReview plain = readiness().upTo(Stage.LAUNCH);
    for (HeldReview review :
        List.of(plain, plain.showing(Result.of(nested)), plain.asking(List.of(ACTION)))) {
      HeldReview read = RecordReader.review(review.bytes());
      assertArrayEquals(review.bytes(), read.bytes());
      assertEquals(review.actions(), read.actions());
      assertEquals(review.result().map(Result::digest), read.result().map(Result::digest));
    }
    assertEquals(plain, RecordReader.review(plain.bytes()));
  }

  @Test
  void the_next_is_at_most_two_years_on_and_after_this_one() {
    due(HELD.plusYears(2));
    due(HELD.plusDays(1));
    assertThrows(IllegalArgumentException.class, () -> due(HELD.plusYears(2).plusDays(1)));
    assertThrows(IllegalArgumentException.class, () -> due(HELD));
  }

  private static void due(LocalDate day) {
    HeldReview.of(Kind.READINESS, Subject.service("checkout"), HELD, day, Decision.APPROVED);
  }

  @Test
  void a_person_has_no_place_in_it() {
    for (String person :
        List.of("ada@example.org", "user:ada", "ask @ada", "see mailto:ada@example.org today")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Action("Talk to " + person, "payments", Optional.empty(), Status.OPEN),
          person);
      assertThrows(
          IllegalArgumentException.class,
          () -> Result.of(Map.of("why", List.of(Map.of("text", person)))),
          person);
      assertThrows(IllegalArgumentException.class, () -> Result.of(Map.of(person, 1)), person);
    }
    for (String name : List.of("ada@example.org", "@ada", "user:ada", "", " sre", "a\nb")) {
      assertThrows(
          IllegalArgumentException.class, () -> readiness().attendedBy(List.of(name)), name);
      assertThrows(IllegalArgumentException.class, () -> Subject.team(name), name);
      assertThrows(
          IllegalArgumentException.class,
          () -> new Action("Do it.", name, Optional.empty(), Status.OPEN),
          name);
    }
    String refused =
        assertThrows(
                IllegalArgumentException.class,
                () -> new Action("Ask @ada", "payments", Optional.empty(), Status.OPEN))
            .getMessage();
    assertFalse(refused.contains("ada"), refused);
  }

  @Test
  void everything_in_it_is_bounded() {
    String longest = "x".repeat(HeldReview.LONGEST_TEXT);
    action(longest);
    assertThrows(IllegalArgumentException.class, () -> action(longest + "x"));
    assertThrows(IllegalArgumentException.class, () -> action(" "));
    assertThrows(IllegalArgumentException.class, () -> action("one\ntwo"));
    Subject.team("t".repeat(128));
    assertThrows(IllegalArgumentException.class, () -> Subject.team("t".repeat(129)));
    readiness().asking(Collections.nCopies(500, ACTION));
    assertThrows(
        IllegalArgumentException.class, () -> readiness().asking(Collections.nCopies(501, ACTION)));
    List<String> roles = Collections.nCopies(51, "sre");
    assertThrows(IllegalArgumentException.class, () -> readiness().attendedBy(roles));
  }

  private static void action(String text) {
    new Action(text, "payments", Optional.empty(), Status.OPEN);
  }

  @Test
  void a_result_that_is_too_large_leaves_its_digest() {
    HeldReview bare = readiness();
    String filler = "x".repeat(Limits.DEFAULT.recordBytes());
    HeldReview large = bare.showing(Result.of(Map.of("text", filler)));
    HeldReview kept = large.within(Limits.DEFAULT);
    assertEquals(large.result().map(Result::digest), kept.result().map(Result::digest));
    assertEquals(Optional.empty(), kept.result().flatMap(Result::json));
    assertTrue(kept.bytes().length < 1000);

    HeldReview small = bare.showing(Result.of(Map.of("text", "x")));
    int room = Limits.DEFAULT.recordBytes() - small.bytes().length;
    HeldReview just = bare.showing(Result.of(Map.of("text", "x".repeat(room + 1))));
    assertEquals(Limits.DEFAULT.recordBytes(), just.bytes().length);
    assertEquals(just, just.within(Limits.DEFAULT));
    HeldReview beyond = bare.showing(Result.of(Map.of("text", "x".repeat(room + 2))));
    assertEquals(Optional.empty(), beyond.within(Limits.DEFAULT).result().flatMap(Result::json));
  }

  @Test
  void what_is_open_after_its_day_is_late() {
    assertFalse(ACTION.isLateOn(HELD));
    assertTrue(ACTION.isLateOn(HELD.plusDays(1)));
    assertFalse(new Action("Do.", "a", Optional.of(HELD), Status.DONE).isLateOn(DUE));
    assertFalse(new Action("Do.", "a", Optional.empty(), Status.OPEN).isLateOn(DUE));
  }

  @Test
  void what_is_no_review_is_refused_in_half_a_sentence() {
    String right = new String(readiness().bytes(), StandardCharsets.UTF_8);
    for (String wrong :
        List.of(
            right.replace("\"readiness\"", "\"party\""),
            right.replace("2026-10-06", "yesterday"),
            right.replace("\"held\"", "\"hold\""),
            right.replace("\"roles\":[]", "\"roles\":{}"),
            right.replace("\"roles\":[]", "\"period\":\"2026\",\"roles\":[]"),
            right.replace("\"roles\":[]", "\"digest\":\"xyz\",\"roles\":[]"))) {
      RecordReader.Unreadable refused =
          assertThrows(
              RecordReader.Unreadable.class,
              () -> RecordReader.review(wrong.getBytes(StandardCharsets.UTF_8)),
              wrong);
      assertFalse(refused.newer);
    }
  }

  private static HeldReview readiness() {
    return HeldReview.of(Kind.READINESS, Subject.service("checkout"), HELD, DUE, Decision.APPROVED);
  }
}
