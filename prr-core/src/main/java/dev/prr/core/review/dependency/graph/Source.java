package dev.prr.core.review.dependency.graph;

import dev.prr.core.fact.Named;

/** Who knows of a dependency. */
public enum Source implements Named {
  /** The recorded facts of the service that needs it, or the review's own list. */
  DECLARED,
  /** The catalogue of the organization. */
  CATALOGUE,
  /** A call was seen. */
  OBSERVED,
  /** An incident names it. */
  INCIDENT;

  /** Whether somebody wrote it down on purpose. */
  public boolean isWritten() {
    return this == DECLARED || this == CATALOGUE;
  }
}
