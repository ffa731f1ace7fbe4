package dev.prr.core.review.reliability.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.record.Period;
import dev.prr.core.review.reliability.Decided;
import dev.prr.core.review.reliability.Decided.Action;
import dev.prr.core.review.reliability.Decided.Progress;
import dev.prr.core.review.reliability.Decided.Reason;
import dev.prr.core.review.reliability.Decided.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class DecisionsTest {
  private static final Period Q2 = Period.parse("2026-Q2").orElseThrow();
  private static final Period Q3 = Period.parse("2026-Q3").orElseThrow();

  private static Reason reason(String id, Validity validity, Period since) {
    return new Reason(id, "Text.", validity, Optional.of("Mandate."), Optional.empty(), since);
  }

  private static Action action(String id, Progress progress, Period since) {
    return new Action(id, "Do.", "payments", LocalDate.of(2026, 9, 1), progress, since);
  }

  private static Decisions decisions(List<Reason> reasons, List<Action> actions) {
    return new Decisions(
        Optional.empty(),
        List.of(),
        Optional.empty(),
        new TreeMap<>(Map.of("payments", new Decided("payments", reasons, actions))),
        0);
  }

  @Test
  void what_is_open_is_carried_and_what_is_over_is_not() {
    Decisions before =
        decisions(
            List.of(reason("a", Validity.VALID, Q2), reason("b", Validity.NO_LONGER_VALID, Q2)),
            List.of(
                action("x", Progress.OPEN, Q2),
                action("y", Progress.DONE, Q2),
                action("z", Progress.DROPPED, Q2)));
    Decided now = Decisions.NONE.after(before).teams().get("payments");
    assertEquals(List.of(reason("a", Validity.UNDECIDED, Q2)), now.reasons());
    assertEquals(List.of(action("x", Progress.OPEN, Q2)), now.actions());
  }

  @Test
  void what_is_said_again_keeps_the_review_it_comes_from() {
    Decisions before =
        decisions(
            List.of(reason("a", Validity.VALID, Q2)), List.of(action("x", Progress.OPEN, Q2)));
    Decisions now =
        decisions(
            List.of(reason("a", Validity.NO_LONGER_VALID, Q3), reason("c", Validity.VALID, Q3)),
            List.of(action("x", Progress.DONE, Q3), action("n", Progress.OPEN, Q3)));
    Decided both = now.after(before).teams().get("payments");
    assertEquals(
        List.of(reason("a", Validity.NO_LONGER_VALID, Q2), reason("c", Validity.VALID, Q3)),
        both.reasons());
    assertEquals(
        List.of(action("x", Progress.DONE, Q2), action("n", Progress.OPEN, Q3)), both.actions());
  }

  @Test
  void an_action_is_late_the_day_after_its_day() {
    Action open = action("x", Progress.OPEN, Q2);
    assertTrue(open.isLate(LocalDate.of(2026, 9, 2)));
    assertTrue(!open.isLate(LocalDate.of(2026, 9, 1)));
    assertTrue(!action("x", Progress.DONE, Q2).isLate(LocalDate.of(2027, 1, 1)));
  }
}
