package dev.prr.core.review.blameless;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text without people.
 *
 * @param text with {@value Scrubber#REMOVED} where something was
 * @param found how often each kind was found; a kind that was not is left out
 */
public record Scrubbed(String text, SortedMap<Trace, Integer> found) {
  public Scrubbed {
    found = Collections.unmodifiableSortedMap(new TreeMap<>(found));
  }

  static Scrubbed of(String text, Map<Trace, Integer> counts) {
    Map<Trace, Integer> found = new EnumMap<>(Trace.class);
    counts.forEach(
        (trace, count) -> {
          if (count > 0) {
            found.put(trace, count);
          }
        });
    return new Scrubbed(text, new TreeMap<>(found));
  }

  /** Whether nothing was found. */
  public boolean isClean() {
    return found.isEmpty();
  }

  /** How many traces of people were found. */
  public int count() {
    return found.values().stream().mapToInt(Integer::intValue).sum();
  }
}
