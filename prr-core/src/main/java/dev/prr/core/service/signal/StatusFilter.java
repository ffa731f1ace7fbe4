package dev.prr.core.service.signal;

import dev.prr.core.service.query.Matcher;
import dev.prr.core.service.query.Words;
import java.util.Locale;
import java.util.Set;

/** What the label matchers of a counter pick: failures, successes, or neither. */
public enum StatusFilter {
  FAILURES,
  SUCCESSES,
  NEITHER;

  private static final Set<String> STATUS_LABELS =
      Set.of("code", "status", "outcome", "result", "success", "error", "errors", "exception");

  private static final Set<String> FAILURE_WORDS =
      Set.of(
          "error",
          "errors",
          "fail",
          "failed",
          "failure",
          "failures",
          "exception",
          "timeout",
          "5xx",
          "4xx",
          "unavailable",
          "internal",
          "unknown",
          "unimplemented",
          "aborted",
          "deadlineexceeded",
          "dataloss",
          "resourceexhausted");

  private static final Set<String> SUCCESS_WORDS =
      Set.of("ok", "success", "successful", "succeeded", "2xx", "3xx", "none", "0");

  public static StatusFilter of(Matcher matcher) {
    StatusFilter picked = ofValue(matcher);
    if (!matcher.isNegative() || picked == NEITHER) {
      return picked;
    }
    return picked == FAILURES ? SUCCESSES : FAILURES;
  }

  /** What the value means by itself; a label that is no status needs plain words. */
  private static StatusFilter ofValue(Matcher matcher) {
    String value = matcher.value().toLowerCase(Locale.ROOT);
    Set<String> label = Words.of(matcher.label());
    Set<String> words = Words.of(value);
    boolean flag = value.equals("true") || value.equals("false");
    if (flag && (label.contains("success") || label.contains("error"))) {
      return value.equals("true") == label.contains("success") ? SUCCESSES : FAILURES;
    }
    if (label.stream().noneMatch(STATUS_LABELS::contains)) {
      return words.contains("error") || words.contains("failed") || words.contains("failure")
          ? FAILURES
          : NEITHER;
    }
    if (label.contains("exception") || label.contains("error") || label.contains("errors")) {
      return value.isEmpty() || value.equals("none") ? SUCCESSES : FAILURES;
    }
    if (words.stream().anyMatch(FAILURE_WORDS::contains) || hasCodeOf("45", words, value)) {
      return FAILURES;
    }
    return words.stream().anyMatch(SUCCESS_WORDS::contains) || hasCodeOf("123", words, value)
        ? SUCCESSES
        : NEITHER;
  }

  /**
   * Whether one of its alternatives is a status code of these classes: {@code 500}, {@code 5..},
   * {@code 5\d\d}, {@code [45]..}. Where both classes stand together the failures decide.
   */
  private static boolean hasCodeOf(String classes, Set<String> words, String value) {
    boolean plain = words.stream().anyMatch(w -> isCode(w) && classes.indexOf(w.charAt(0)) >= 0);
    boolean bracketed =
        value.startsWith("[") && value.chars().limit(4).anyMatch(c -> classes.indexOf(c) >= 0);
    return plain || bracketed;
  }

  private static boolean isCode(String word) {
    return Character.isDigit(word.charAt(0)) && (word.length() == 1 || word.length() == 3);
  }
}
