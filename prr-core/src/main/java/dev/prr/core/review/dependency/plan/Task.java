package dev.prr.core.review.dependency.plan;

import dev.prr.core.fact.Named;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing to do.
 *
 * @param id its name within the plan, the same from review to review
 * @param note why it changed or was dropped
 */
public record Task(
    String id, String task, String team, LocalDate due, Status status, Optional<String> note) {

  /** How far it is. */
  public enum Status implements Named {
    OPEN,
    DONE,
    /** Something else is done instead. */
    CHANGED,
    DROPPED
  }

  public boolean isLateOn(LocalDate day) {
    return status == Status.OPEN && due.isBefore(day);
  }
}
