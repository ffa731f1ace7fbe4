package dev.prr.core.review.dependency.graph;

import dev.prr.core.fact.Named;

/** How much one thing hangs on another. */
public enum Strength implements Named {
  /** It fails with it. */
  HARD,
  /** It goes on without it, degraded. */
  SOFT,
  /** Nobody says; it is left out of every computation that asks for hard ones. */
  UNSAID;

  /** What counts when two say something: the graver word. */
  Strength and(Strength other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
