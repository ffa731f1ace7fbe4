package dev.prr.core.service;

import dev.prr.core.fact.Named;

/** How far a service has come; a rule is due from its stage on. */
public enum Stage implements Named {
  EARLY,
  LAUNCH,
  OPERATE;

  public boolean hasReached(Stage due) {
    return compareTo(due) >= 0;
  }
}
