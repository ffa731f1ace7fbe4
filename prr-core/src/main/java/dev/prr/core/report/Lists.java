package dev.prr.core.report;

import java.util.List;
import java.util.stream.Collectors;

/** Lists in a sentence. */
final class Lists {

  private Lists() {}

  /** The first few and how many more: {@code a, b and 3 more}. */
  static String brief(List<?> items, int limit) {
    String shown =
        items.stream().limit(limit).map(String::valueOf).collect(Collectors.joining(", "));
    return items.size() <= limit ? shown : shown + " and " + (items.size() - limit) + " more";
  }
}
