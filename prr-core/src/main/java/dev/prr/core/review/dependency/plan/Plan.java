package dev.prr.core.review.dependency.plan;

import dev.prr.core.fact.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is done about one dependency.
 *
 * @param why why the architecture is as it is
 * @param acceptable why the organization can live with it
 * @param detect how those who need it notice that it is down
 * @param communicate where its owner tells of it
 * @param escalate what is done when that does not help
 * @param changes what will change about it soon
 * @param effectiveness what the last plan came to
 * @param effect the same in a sentence
 */
public record Plan(
    String dependency,
    Decision decision,
    Optional<String> why,
    Optional<String> acceptable,
    Optional<String> detect,
    Optional<String> communicate,
    Optional<String> escalate,
    Optional<String> changes,
    Optional<Effectiveness> effectiveness,
    Optional<String> effect,
    Optional<LocalDate> nextReview,
    List<Task> tasks,
    String place) {

  /** What leadership decided. */
  public enum Decision implements Named {
    ACCEPT,
    MITIGATE,
    REPLACE
  }

  /** Whether the last plan helped. */
  public enum Effectiveness implements Named {
    WORKED,
    PARTLY,
    DID_NOT_WORK,
    TOO_EARLY
  }

  public Plan {
    tasks = List.copyOf(tasks);
  }
}
