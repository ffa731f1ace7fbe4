package dev.prr.core.review.reliability;

import dev.prr.core.fact.Named;
import dev.prr.core.history.record.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was said and decided about one team.
 *
 * @param team id
 * @param reasons why the figures are as they are
 * @param actions what follows
 */
public record Decided(String team, List<Reason> reasons, List<Action> actions) {

  public Decided {
    reasons = List.copyOf(reasons);
    actions = List.copyOf(actions);
  }

  /** What leadership decided about a reason. */
  public enum Validity implements Named {
    VALID,
    NO_LONGER_VALID,
    UNDECIDED
  }

  /**
   * A reason that a team gives.
   *
   * @param text without people
   * @param mandate what the team may do about it
   * @param until by when it has time
   * @param since the review in which it was first given
   */
  public record Reason(
      String id,
      String text,
      Validity validity,
      Optional<String> mandate,
      Optional<LocalDate> until,
      Period since) {}

  /** How far an action is. */
  public enum Progress implements Named {
    OPEN,
    DONE,
    DROPPED
  }

  /**
   * Something to do.
   *
   * @param text without people
   * @param owner id of the team that does it
   * @param since the review that decided on it
   */
  public record Action(
      String id, String text, String owner, LocalDate due, Progress progress, Period since) {

    /** Whether its day is over and it is not done. */
    public boolean isLate(LocalDate today) {
      return progress == Progress.OPEN && due.isBefore(today);
    }
  }
}
