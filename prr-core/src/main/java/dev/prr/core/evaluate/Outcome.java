package dev.prr.core.evaluate;

import dev.prr.core.fact.Named;

/** What a rule found for a service. Unknown is never passed. */
public enum Outcome implements Named {
  PASSED,
  FAILED,
  NOT_APPLICABLE,
  UNKNOWN
}
