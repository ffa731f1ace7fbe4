package dev.prr.core.report.html;

import dev.prr.core.fact.Named;

/** What a mark says without words; each has a shape of its own, so that no colour has to. */
public enum Tone implements Named {
  /** As it should be. */
  GOOD,
  /** To be seen to, and nothing stops for it. */
  WARN,
  /** It stops something. */
  BAD,
  /** Worth knowing. */
  NOTE,
  /** Nobody knows. */
  OPEN,
  /** Excused for a time. */
  EXCUSED,
  /** Nothing to say. */
  QUIET
}
