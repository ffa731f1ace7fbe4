package dev.prr.core.report.reliability;

import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.HeldReview.Decision;
import dev.prr.core.history.record.HeldReview.Kind;
import dev.prr.core.history.record.HeldReview.Result;
import dev.prr.core.history.record.HeldReview.Scope;
import dev.prr.core.history.record.HeldReview.Status;
import dev.prr.core.history.record.HeldReview.Subject;
import dev.prr.core.review.reliability.Decided;
import dev.prr.core.review.reliability.Quarter;
import dev.prr.core.review.reliability.ReliabilityReview;
import dev.prr.core.review.reliability.UnitReview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the history keeps of a review that was held: what was decided, and a few figures a team. */
public final class ReviewRecord {
  private ReviewRecord() {}

  /**
   * The record; empty while the review is prepared.
   *
   * @throws IllegalArgumentException when what was decided cannot be kept, with the reason
   */
  public static Optional<HeldReview> of(ReliabilityReview review) {
    return review
        .held()
        .map(
            held ->
                HeldReview.of(
                        Kind.RELIABILITY,
                        new Subject(Scope.ORGANIZATION, review.organization().name()),
                        held,
                        review.nextReview().orElse(held.plusMonths(Kind.RELIABILITY.months())),
                        Decision.HELD)
                    .over(review.period())
                    .attendedBy(review.attended())
                    .asking(actions(review))
                    .showing(Result.of(figures(review))));
  }

  private static List<HeldReview.Action> actions(ReliabilityReview review) {
    return review.decided().values().stream()
        .flatMap(decided -> decided.actions().stream())
        .map(
            action ->
                new HeldReview.Action(
                    action.text().replace('\n', ' '),
                    action.owner(),
                    Optional.of(action.due()),
                    status(action.progress())))
        .toList();
  }

  private static Status status(Decided.Progress progress) {
    return switch (progress) {
      case OPEN -> Status.OPEN;
      case DONE -> Status.DONE;
      case DROPPED -> Status.DROPPED;
    };
  }

  private static Map<String, Object> figures(ReliabilityReview review) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", 1);
    json.put("everybody", unit(review.everybody()));
    json.put("teams", review.teams().stream().map(ReviewRecord::unit).toList());
    return json;
  }

  private static Map<String, Object> unit(UnitReview unit) {
    Quarter now = unit.now();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", unit.unit().id());
    json.put("incidents", now.count());
    json.put("restoreMedian", now.restore().median().flatMap(Figures::json));
    json.put("impactMinutes", Figures.json(now.downtime().down().toSeconds() / 60.0));
    unit.sinceLast()
        .ifPresent(
            since -> {
              json.put("rate", since.rate().id());
              json.put("restore", since.restore().id());
            });
    return json;
  }
}
