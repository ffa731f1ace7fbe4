package dev.prr.core.service.infrastructure.watch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;

/** Finds the runbook that a text for people links: as an address, a Markdown link or a path. */
final class RunbookAddress {

  private static final String BETWEEN = " \t\r\n()<>[]\"'|,";

  private static final List<String> WORDS = List.of("runbook", "playbook");

  private RunbookAddress() {}

  /** One with the word inside; else the first address after the word. */
  static Optional<String> in(String text) {
    StringTokenizer parts = new StringTokenizer(text, BETWEEN);
    boolean announced = false;
    Optional<String> following = Optional.empty();
    while (parts.hasMoreTokens()) {
      String part = withoutEnd(parts.nextToken());
      boolean says = says(part);
      boolean address = part.startsWith("https://") || part.startsWith("http://");
      if (says && (address || part.endsWith(".md") || part.contains(".md#"))) {
        return Optional.of(part);
      }
      if (address && announced && following.isEmpty()) {
        following = Optional.of(part);
      }
      announced |= says;
    }
    return following;
  }

  static boolean says(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(lower::contains);
  }

  private static String withoutEnd(String part) {
    int end = part.length();
    while (end > 0 && ".;:!*_`".indexOf(part.charAt(end - 1)) >= 0) {
      end--;
    }
    return part.substring(0, end);
  }
}
