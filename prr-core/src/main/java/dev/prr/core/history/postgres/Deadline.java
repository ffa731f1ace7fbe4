package dev.prr.core.history.postgres;

import java.time.Duration;

/** The moment by which a visit has to be over. */
public final class Deadline {

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  /** From now on so long. */
  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** Never below zero. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  /** Whether more than this is left. */
  public boolean has(Duration time) {
    return left().compareTo(time) > 0;
  }
}
