package dev.prr.core.review.toil.likeness;

import java.util.List;

/**
 * One text that is compared.
 *
 * @param id by which it is named, the same from one time to the next
 * @param team whose it is
 * @param text a line or two
 * @param unsaid names that do not count in it: the team's own services
 */
public record Entry(String id, String team, String text, List<String> unsaid) {
  public Entry {
    unsaid = List.copyOf(unsaid);
  }
}
