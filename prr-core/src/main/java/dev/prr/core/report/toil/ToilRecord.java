package dev.prr.core.report.toil;

import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.HeldReview.Action;
import dev.prr.core.history.record.HeldReview.Decision;
import dev.prr.core.history.record.HeldReview.Kind;
import dev.prr.core.history.record.HeldReview.Result;
import dev.prr.core.history.record.HeldReview.Scope;
import dev.prr.core.history.record.HeldReview.Subject;
import dev.prr.core.review.toil.ToilReview;
import dev.prr.core.review.toil.file.DecisionsFile.Decided;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the history keeps of a review. */
public final class ToilRecord {

  private ToilRecord() {}

  /**
   * The record of a review that was held; empty before.
   *
   * @throws IllegalArgumentException when a text names a person
   */
  public static Optional<HeldReview> of(ToilReview review) {
    return review
        .decisions()
        .held()
        .map(
            held ->
                HeldReview.of(
                        Kind.TOIL,
                        new Subject(Scope.ORGANIZATION, review.organization()),
                        held,
                        review.decisions().due().orElse(held.plusMonths(Kind.TOIL.months())),
                        Decision.HELD)
                    .over(review.period())
                    .attendedBy(review.decisions().roles())
                    .asking(actions(review.decisions().decisions()))
                    .showing(Result.of(ToilJson.summary(review))));
  }

  private static List<Action> actions(List<Decided> decisions) {
    List<Action> actions = new ArrayList<>();
    for (Decided decided : decisions) {
      if (decided.action().isPresent() && decided.owner().isPresent()) {
        actions.add(
            new Action(
                decided.action().get(), decided.owner().get(), decided.due(), decided.status()));
      }
    }
    return actions;
  }
}
