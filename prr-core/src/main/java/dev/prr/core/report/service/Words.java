package dev.prr.core.report.service;

import dev.prr.core.evaluate.Outcome;
import dev.prr.core.report.html.Tone;
import dev.prr.core.report.html.Verdicts;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.DecisionKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/** How decisions, days and groups are called on the page. */
final class Words {

  private static final Set<String> ABBREVIATIONS = Set.of("slo", "api", "sla", "sre");

  /** The gravest first, then by id. */
  static final Comparator<Decision> GRAVEST_FIRST =
      Comparator.comparingInt(Words::rank).thenComparing(Decision::ruleId);

  private Words() {}

  /** Something to fix that nobody excused. */
  static boolean isFailure(Decision decision) {
    return decision.result().outcome() == Outcome.FAILED && counts(decision.kind());
  }

  /** Could not be judged, and nobody excused that. */
  static boolean isUnknown(Decision decision) {
    return decision.result().outcome() == Outcome.UNKNOWN && counts(decision.kind());
  }

  private static boolean counts(DecisionKind kind) {
    return switch (kind) {
      case FAIL, WARN, NOTE, UNKNOWN -> true;
      case PASS, WAIVED, ATTESTED, BASELINED, NOT_APPLICABLE -> false;
    };
  }

  private static int rank(Decision decision) {
    boolean failure = isFailure(decision);
    if (decision.blocks()) {
      return failure ? 0 : 1;
    }
    if (failure) {
      return decision.blocksFrom().isPresent() ? 2 : decision.kind() == DecisionKind.NOTE ? 4 : 3;
    }
    return switch (decision.kind()) {
      case UNKNOWN -> 5;
      case WAIVED, BASELINED -> 6;
      case NOT_APPLICABLE -> 9;
      default -> 7;
    };
  }

  /** What stands at the head of a failure. */
  static String gravity(Decision decision) {
    if (decision.blocks()) {
      return isFailure(decision) ? "Blocker" : "Unknown, blocks";
    }
    if (!isFailure(decision)) {
      return Verdicts.word(decision.kind());
    }
    if (decision.blocksFrom().isPresent()) {
      return "Blocks from " + decision.blocksFrom().get();
    }
    return decision.kind() == DecisionKind.NOTE ? "Minor" : "Major";
  }

  static Tone tone(Decision decision) {
    return Verdicts.tone(decision);
  }

  /** {@code golden-signals} is Golden signals. */
  static String group(String folder) {
    if (folder.isEmpty()) {
      return "Other";
    }
    if (ABBREVIATIONS.contains(folder)) {
      return folder.toUpperCase(Locale.ROOT) + "s";
    }
    String words = folder.equals("on-call") ? folder : folder.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  static String plural(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** How far a day is: {@code in 23 days}, {@code today}, {@code 4 days ago}. */
  static String away(LocalDate day, LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, day);
    if (left == 0) {
      return "today";
    }
    return left > 0 ? "in " + plural(left, "day") : plural(-left, "day") + " ago";
  }

  /** What is near is marked, what is over more so. */
  static Tone urgency(LocalDate day, LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, day);
    if (left < 0) {
      return Tone.BAD;
    }
    return left <= 30 ? Tone.WARN : Tone.QUIET;
  }
}
