package dev.prr.core.review.reliability.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** When the steps of one incident were, as far as is known, to the second. */
public final class Timeline {
  private static final long NEVER = Long.MIN_VALUE;

  private final long[] seconds = new long[Step.values().length];

  private Timeline(Map<Step, Instant> instants) {
    Arrays.fill(seconds, NEVER);
    instants.forEach((step, instant) -> seconds[step.position()] = instant.getEpochSecond());
  }

  /**
   * A timeline.
   *
   * @throws IllegalArgumentException when it neither begins nor was opened
   */
  public static Timeline of(Map<Step, Instant> instants) {
    Timeline timeline = new Timeline(instants);
    if (timeline.at(Step.START).isEmpty() && timeline.at(Step.CREATED).isEmpty()) {
      throw new IllegalArgumentException("nobody knows when it began");
    }
    return timeline;
  }

  public Optional<Instant> at(Step step) {
    long at = seconds[step.position()];
    return at == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochSecond(at));
  }

  /** Whether the start of the impact is known; else {@link #began()} is when it was opened. */
  public boolean startIsKnown() {
    return seconds[Step.START.position()] != NEVER;
  }

  /** The start of the impact; where nobody knows it, when the incident was opened. */
  public Instant began() {
    return at(Step.START).or(() -> at(Step.CREATED)).orElseThrow();
  }

  /** When users were fine again: mitigated, else resolved; empty while it is open. */
  public Optional<Instant> restored() {
    return at(Step.MITIGATE).or(() -> at(Step.RESOLVE));
  }

  /** Time to restore: {@link #restored()} minus {@link #began()}; empty while it is open. */
  public Optional<Duration> timeToRestore() {
    return restored().map(end -> Duration.between(began(), end));
  }

  /** Whether something ends before it began. */
  public boolean runsBackwards() {
    Instant began = began();
    return at(Step.MITIGATE).filter(end -> end.isBefore(began)).isPresent()
        || at(Step.RESOLVE).filter(end -> end.isBefore(began)).isPresent()
        || at(Step.ACK).filter(end -> end.isBefore(began)).isPresent();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Timeline timeline && Arrays.equals(seconds, timeline.seconds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(seconds);
  }

  @Override
  public String toString() {
    return "from " + began() + restored().map(end -> " to " + end).orElse(", open");
  }
}
