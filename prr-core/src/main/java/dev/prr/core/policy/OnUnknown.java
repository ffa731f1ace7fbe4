package dev.prr.core.policy;

import dev.prr.core.fact.Named;

/** What it means for a service when a blocker could not be judged. */
public enum OnUnknown implements Named {
  /** It is not ready: what nobody could see may be broken. */
  BLOCK,
  /** It is ready with a warning. */
  WARN
}
