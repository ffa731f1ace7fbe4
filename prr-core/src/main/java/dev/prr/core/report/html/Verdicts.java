package dev.prr.core.report.html;

import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.Verdict;

/** The words and tones of verdicts and decisions. */
public final class Verdicts {

  private Verdicts() {}

  public static String word(Verdict verdict) {
    return switch (verdict) {
      case READY -> "Ready";
      case READY_WITH_WARNINGS -> "Ready with warnings";
      case INCONCLUSIVE -> "Inconclusive";
      case NOT_RUN -> "Not run";
      case NOT_READY -> "Not ready";
    };
  }

  public static Tone tone(Verdict verdict) {
    return switch (verdict) {
      case READY -> Tone.GOOD;
      case READY_WITH_WARNINGS -> Tone.WARN;
      case INCONCLUSIVE -> Tone.OPEN;
      case NOT_RUN -> Tone.QUIET;
      case NOT_READY -> Tone.BAD;
    };
  }

  public static String word(DecisionKind kind) {
    return switch (kind) {
      case PASS -> "Pass";
      case FAIL -> "Fail";
      case WARN -> "Warning";
      case NOTE -> "Note";
      case WAIVED -> "Waived";
      case ATTESTED -> "Attested";
      case BASELINED -> "Baselined";
      case NOT_APPLICABLE -> "Not applicable";
      case UNKNOWN -> "Unknown";
    };
  }

  public static Tone tone(DecisionKind kind) {
    return switch (kind) {
      case PASS, ATTESTED -> Tone.GOOD;
      case FAIL -> Tone.BAD;
      case WARN -> Tone.WARN;
      case NOTE -> Tone.NOTE;
      case WAIVED, BASELINED -> Tone.EXCUSED;
      case NOT_APPLICABLE -> Tone.QUIET;
      case UNKNOWN -> Tone.OPEN;
    };
  }

  /** An unknown that blocks is as bad as a failure. */
  public static Tone tone(Decision decision) {
    return decision.blocks() ? Tone.BAD : tone(decision.kind());
  }
}
