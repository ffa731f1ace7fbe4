package dev.prr.core.service.identity;

import java.util.Locale;
import java.util.Set;

/** What stands where somebody meant to write something later. */
final class Placeholders {

  private static final Set<String> WORDS =
      Set.of(
          "unknown",
          "guest",
          "guests",
          "none",
          "nobody",
          "todo",
          "tbd",
          "fixme",
          "n/a",
          "na",
          "null",
          "changeme",
          "change-me",
          "placeholder",
          "example",
          "dummy",
          "test",
          "owner",
          "team",
          "my-team",
          "your-team",
          "team-name",
          "default",
          "undefined",
          "unassigned");

  private Placeholders() {}

  /** Whether the text says nothing: a stock word, an unfilled template, or one letter repeated. */
  static boolean is(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return lower.isEmpty()
        || WORDS.contains(lower)
        || lower.contains("{{")
        || lower.contains("${")
        || (lower.startsWith("<") && lower.endsWith(">"))
        || isOneLetter(lower);
  }

  /** The same for an identifier such as {@code PXXXXXX} or {@code 0000-0000}. */
  static boolean isEmptyId(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    boolean prefixed = lower.startsWith("p") && isOneLetter(lower.substring(1));
    return is(lower)
        || prefixed
        || lower.startsWith("your-")
        || lower.startsWith("your_")
        || isOneLetter(lower.replace("-", ""));
  }

  private static boolean isOneLetter(String text) {
    return text.length() > 1 && text.chars().allMatch(c -> c == text.charAt(0));
  }
}
