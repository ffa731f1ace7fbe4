package dev.prr.core.review.reliability;

import dev.prr.core.review.organization.Unit;
import java.util.List;
import java.util.Optional;

/**
 * The figures of one team, group, or all.
 *
 * @param quarters up to eight, the oldest first; the last is the one under review
 * @param baseline the first quarter with an incident, whether or not it is among the eight
 * @param sinceLast compared with the quarter before
 * @param sinceBaseline compared with the baseline; empty where that is the quarter itself
 * @param services how many services are counted
 */
public record UnitReview(
    Unit unit,
    List<Quarter> quarters,
    Optional<Quarter> baseline,
    Optional<Comparison> sinceLast,
    Optional<Comparison> sinceBaseline,
    int services) {

  public UnitReview {
    quarters = List.copyOf(quarters);
    if (quarters.isEmpty()) {
      throw new IllegalArgumentException("a review looks at a quarter");
    }
  }

  /** The quarter under review. */
  public Quarter now() {
    return quarters.get(quarters.size() - 1);
  }
}
