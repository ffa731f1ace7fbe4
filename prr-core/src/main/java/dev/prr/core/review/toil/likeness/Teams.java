package dev.prr.core.review.toil.likeness;

import java.util.Set;

/** Sets of teams. */
final class Teams {

  private Teams() {}

  /** Whether one of each can be named so that they are two. */
  static boolean differ(Set<String> one, Set<String> other) {
    return one.size() > 1 || other.size() > 1 || !one.equals(other);
  }
}
