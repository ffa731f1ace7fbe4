package dev.prr.core.history;

import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.HeldReview.Kind;
import dev.prr.core.history.record.HeldReview.Subject;
import dev.prr.core.history.record.Period;
import dev.prr.core.history.record.RecordReader;
import dev.prr.core.workspace.LeftOut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reviews of a history that still say what was decided: one that was corrected is not among them.
 *
 * @param all the last held first
 * @param problems records that are damaged
 */
public record HeldReviews(List<HeldReview> all, List<LeftOut> problems) {

  private static final Comparator<HeldReview> LAST_FIRST =
      Comparator.comparing(HeldReview::held).reversed();

  public HeldReviews {
    all = List.copyOf(all);
    problems = List.copyOf(problems);
  }

  /**
   * Reads them.
   *
   * @throws HistoryException when the history cannot be read at all
   */
  public static HeldReviews of(History history, ReviewFilter filter) throws HistoryException {
    Map<Digest, HeldReview> found = new TreeMap<>();
    List<LeftOut> problems = new ArrayList<>();
    Set<Digest> corrected = new HashSet<>();
    history.reviews(
        filter,
        review -> {
          if (review instanceof Found.Whole<HeldReview> whole) {
            found.put(whole.id(), whole.kept());
            whole.kept().replaces().ifPresent(corrected::add);
          } else if (review instanceof Found.Damaged<HeldReview> damaged) {
            problems.add(damaged.problem());
          }
        });
    found.keySet().removeAll(corrected);
    return new HeldReviews(found.values().stream().sorted(LAST_FIRST).toList(), problems);
  }

  /**
   * Keeps a review. Where one of the same kind and subject is kept already, over the same period
   * or, without one, of the same day, it takes its place; one that says the same is kept once.
   *
   * @return its id
   * @throws HistoryException when it could not be kept
   */
  public static Digest keep(History history, HeldReview review) throws HistoryException {
    Optional<HeldReview> standing =
        of(history, ReviewFilter.of(review.kind(), review.subject())).all().stream()
            .filter(other -> other.period().equals(review.period()))
            .filter(other -> other.period().isPresent() || other.held().equals(review.held()))
            .findFirst();
    if (standing.filter(review::says).isPresent()) {
      return standing.get().id();
    }
    return history.deposit(standing.map(other -> review.replacing(other.id())).orElse(review));
  }

  /**
   * What a review came to, also where its record had no room for it.
   *
   * @return empty where there is nothing, or it was too large to be kept at all
   * @throws HistoryException when it is damaged
   */
  public static Optional<Map<String, Object>> resultOf(History history, HeldReview review)
      throws HistoryException {
    Optional<Map<String, Object>> inside = review.result().flatMap(HeldReview.Result::json);
    if (inside.isPresent() || review.result().isEmpty()) {
      return inside;
    }
    Optional<byte[]> beside = history.snapshot(review.result().get().digest());
    try {
      return beside.isEmpty() ? inside : Optional.of(RecordReader.result(beside.get()));
    } catch (RecordReader.Unreadable e) {
      throw new HistoryException(
          "What a review came to cannot be read: " + e.getMessage() + ".", e);
    }
  }

  /** The last that was held of this. */
  public Optional<HeldReview> latest(Kind kind, Subject subject) {
    return all.stream()
        .filter(review -> review.kind() == kind && review.subject().equals(subject))
        .findFirst();
  }

  /** The last that was held of this over an earlier period: what progress is measured against. */
  public Optional<HeldReview> before(Kind kind, Subject subject, Period period) {
    return all.stream()
        .filter(review -> review.kind() == kind && review.subject().equals(subject))
        .filter(review -> review.period().filter(p -> p.compareTo(period) < 0).isPresent())
        .max(Comparator.comparing(review -> review.period().orElse(period)));
  }
}
