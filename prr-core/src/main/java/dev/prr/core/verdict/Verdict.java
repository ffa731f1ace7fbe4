package dev.prr.core.verdict;

import dev.prr.core.fact.Named;

/** The one answer; the gravest last, so that the answer for several services is the greatest. */
public enum Verdict implements Named {
  READY,
  READY_WITH_WARNINGS,
  /** Nothing was checked. */
  INCONCLUSIVE,
  /** It was skipped, and that was recorded. */
  NOT_RUN,
  NOT_READY;

  /** Verdicts are the one list that is written in capitals. */
  @Override
  public String id() {
    return name();
  }

  /** Whether a build with this verdict fails. */
  public boolean failsBuild() {
    return this == NOT_READY || this == INCONCLUSIVE;
  }
}
