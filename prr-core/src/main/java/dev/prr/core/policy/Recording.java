package dev.prr.core.policy;

import dev.prr.core.fact.Named;

/** What a verdict is worth whose record has not reached the history. */
public enum Recording implements Named {
  /** It stands; the record waits, or a warning says that there is none. */
  IF_POSSIBLE,
  /** Nothing: the run fails. */
  REQUIRED
}
