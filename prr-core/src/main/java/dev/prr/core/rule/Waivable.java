package dev.prr.core.rule;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a rule may be waived, and for how long at most.
 *
 * @param longest from the first to the last day of a waiver; empty: what counts for all rules
 */
public record Waivable(boolean allowed, Optional<Duration> longest) {

  /** As all rules are that say nothing. */
  public static final Waivable AS_ALL = new Waivable(true, Optional.empty());

  /** The stricter of the two in everything: policy may tighten what a pack allows. */
  public Waivable tightenedBy(Waivable other) {
    return new Waivable(
        allowed && other.allowed,
        Stream.of(longest, other.longest).flatMap(Optional::stream).min(Duration::compareTo));
  }
}
