package dev.prr.core.review.reliability.source;

import dev.prr.core.review.reliability.incident.Incident;
import java.util.Collection;
import java.util.List;

/**
 * All incidents of a review.
 *
 * @param incidents by when they began
 * @param rejected the first rows that were left out, by file and line
 * @param rejections how many rows were left out
 * @param passedOver how many tickets are no incidents, by their label or type
 */
public record Imported(
    List<Incident> incidents, List<Rejected> rejected, int rejections, int passedOver) {

  public Imported {
    incidents = List.copyOf(incidents);
    rejected = List.copyOf(rejected);
  }

  Imported(Collection<Incident> found, List<Rejected> rejected, int rejections, int passedOver) {
    this(
        found.stream().sorted().toList(),
        rejected.stream().sorted().toList(),
        rejections,
        passedOver);
  }
}
