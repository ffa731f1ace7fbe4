package dev.prr.core.service.query;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A metric, or the lines of a log, as a query picks them.
 *
 * @param metric empty where none is named
 * @param window the range it is taken over, where that is written as a duration
 * @param function the innermost function around it, in lower case; empty for none
 * @param dividend whether it is divided by another selector
 * @param divisor whether another selector is divided by it
 * @param condition the number of the condition it stands in; {@code and}, {@code or} and {@code
 *     unless} begin the next one
 */
public record Selector(
    String metric,
    List<Matcher> matchers,
    Optional<Duration> window,
    String function,
    boolean dividend,
    boolean divisor,
    int condition) {

  public Selector {
    matchers = List.copyOf(matchers);
  }

  /** Whether it has a matcher on the label. */
  public boolean matchesOn(String label) {
    return matchers.stream().anyMatch(m -> m.label().equals(label));
  }
}
