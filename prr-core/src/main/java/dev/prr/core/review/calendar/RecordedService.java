package dev.prr.core.review.calendar;

import dev.prr.core.history.record.HeldReview.Decision;
import dev.prr.core.service.Review;
import dev.prr.core.service.Stage;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the last run about a service says.
 *
 * @param stage the one it was judged as
 * @param last what its prr/review.yaml said then; empty where it had none or its facts are not kept
 */
public record RecordedService(
    String service, Optional<String> team, Optional<Stage> stage, Optional<Decided> last) {

  /** The last decision in the file beside a service. */
  public record Decided(LocalDate held, LocalDate due, Optional<Decision> decision) {}

  /** What a service says of its last decision. */
  static Optional<Decided> decided(Review review) {
    return review
        .lastReview()
        .ifKnown()
        .flatMap(
            held ->
                review
                    .due()
                    .ifKnown()
                    .map(
                        due ->
                            new Decided(
                                held,
                                due,
                                review
                                    .outcome()
                                    .ifKnown()
                                    .map(outcome -> Decision.valueOf(outcome.name())))));
  }
}
