package dev.prr.core.history;

import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.HeldReview.Kind;
import dev.prr.core.history.record.HeldReview.Subject;
import dev.prr.core.history.record.Period;
import java.util.Optional;

/** Which reviews are asked for; what is empty asks for nothing. */
public record ReviewFilter(
    Optional<Kind> kind, Optional<Subject> subject, Optional<Period> period) {

  /** Every review. */
  public static final ReviewFilter ALL =
      new ReviewFilter(Optional.empty(), Optional.empty(), Optional.empty());

  /** All of one kind. */
  public static ReviewFilter of(Kind kind) {
    return new ReviewFilter(Optional.of(kind), Optional.empty(), Optional.empty());
  }

  /** All of one kind about one subject. */
  public static ReviewFilter of(Kind kind, Subject subject) {
    return new ReviewFilter(Optional.of(kind), Optional.of(subject), Optional.empty());
  }

  /** All of one kind about one period. */
  public static ReviewFilter of(Kind kind, Period period) {
    return new ReviewFilter(Optional.of(kind), Optional.empty(), Optional.of(period));
  }

  /** Whether a review is one. */
  public boolean wants(HeldReview review) {
    return kind.map(review.kind()::equals).orElse(true)
        && subject.map(review.subject()::equals).orElse(true)
        && (period.isEmpty() || period.equals(review.period()));
  }
}
