package dev.prr.core.verdict;

import dev.prr.core.fact.Named;

/** How a waiver stands to one service today. */
public enum WaiverState implements Named {
  /** It covers something the rule finds. */
  IN_FORCE,
  /** What it covers could not be judged, so nobody knows whether it is needed. */
  UNDECIDED,
  /** The rule finds nothing that it covers: remove it. */
  UNUSED,
  /** Its last day is over, or cannot be read. */
  ENDED,
  /** Its first day is still to come. */
  NOT_YET,
  /** The rule may not be waived, or not so long, or not so often. */
  REFUSED,
  /** The judged tree asks for it, and only the policy may grant it. */
  ASKED,
  /** No rule that was judged is called so. */
  OF_NO_RULE
}
