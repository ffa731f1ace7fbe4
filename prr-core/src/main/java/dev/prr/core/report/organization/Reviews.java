package dev.prr.core.report.organization;

import dev.prr.core.history.HeldReviews;
import dev.prr.core.review.calendar.Due;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The reviews of an organization.
 *
 * @param due the most pressing first
 * @param shown what a team is shown as
 */
public record Reviews(HeldReviews held, List<Due> due, UnaryOperator<String> shown) {

  public Reviews {
    due = List.copyOf(due);
  }
}
