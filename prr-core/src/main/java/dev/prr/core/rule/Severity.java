package dev.prr.core.rule;

import dev.prr.core.fact.Named;

/** How much a failed must-have weighs; the gravest first. */
public enum Severity implements Named {
  /** Failing it makes a service not ready. */
  BLOCKER,
  /** Failing it is a warning. */
  MAJOR,
  /** Failing it is a note. */
  MINOR
}
