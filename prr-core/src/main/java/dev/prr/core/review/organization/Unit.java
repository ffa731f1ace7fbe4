package dev.prr.core.review.organization;

import dev.prr.core.fact.Named;
import java.util.Comparator;

/**
 * The smallest part of the organization that figures may be shown for.
 *
 * @param id of the team or the group; the name of the organization where even the group is small
 */
public record Unit(Kind kind, String id) implements Comparable<Unit> {

  private static final Comparator<Unit> ORDER =
      Comparator.comparing(Unit::id).thenComparing(Unit::kind);

  /** How large a part is. */
  public enum Kind implements Named {
    TEAM,
    GROUP,
    ORGANIZATION
  }

  /** In alphabetical order: no other order of teams is ever shown. */
  @Override
  public int compareTo(Unit other) {
    return ORDER.compare(this, other);
  }
}
