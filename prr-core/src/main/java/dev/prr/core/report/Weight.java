package dev.prr.core.report;

import dev.prr.core.evaluate.Outcome;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.DecisionKind;

/** How a failure is headed; the gravest first. */
public enum Weight {
  BLOCKER(Ink.GRAVE),
  /** It will block from a day that is still to come. */
  AHEAD(Ink.WARNING),
  MAJOR(Ink.WARNING),
  MINOR(Ink.NOTE);

  private final Ink ink;

  Weight(Ink ink) {
    this.ink = ink;
  }

  Ink ink() {
    return ink;
  }

  public static Weight of(Decision decision) {
    if (decision.blocks()) {
      return BLOCKER;
    }
    if (decision.blocksFrom().isPresent()) {
      return AHEAD;
    }
    return decision.kind() == DecisionKind.NOTE ? MINOR : MAJOR;
  }

  /** Whether it is something to fix that nobody excused. */
  public static boolean isFailure(Decision decision) {
    return decision.result().outcome() == Outcome.FAILED && counts(decision);
  }

  /** Whether it could not be judged and nobody excused that. */
  public static boolean isUnknown(Decision decision) {
    return decision.result().outcome() == Outcome.UNKNOWN && counts(decision);
  }

  private static boolean counts(Decision decision) {
    return switch (decision.kind()) {
      case FAIL, WARN, NOTE, UNKNOWN -> true;
      case PASS, WAIVED, ATTESTED, BASELINED, NOT_APPLICABLE -> false;
    };
  }
}
