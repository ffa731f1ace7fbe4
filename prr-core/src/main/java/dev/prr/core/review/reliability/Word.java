package dev.prr.core.review.reliability;

import dev.prr.core.fact.Named;

/** What a comparison comes to: a closed list, so that no report says more than its figures. */
public enum Word implements Named {
  /** A test at 5 % finds fewer or shorter ones. */
  IMPROVED,
  /** A test at 5 % finds more or longer ones. */
  WORSE,
  /** Chance alone explains the difference. */
  NOT_DISTINGUISHABLE_FROM_NOISE,
  /** Fewer than five on one side. */
  TOO_FEW_INCIDENTS,
  /** The two sides were not measured alike, or too many are still open. */
  DATA_INCOMPLETE
}
