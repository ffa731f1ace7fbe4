package dev.prr.core.rule;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The dates at which a rule begins to count, both inclusive, in UTC.
 *
 * @param warnsFrom before this day a failure is only a note; empty: from ever
 * @param blocksFrom before this day a failed blocker only warns; empty: from ever
 * @param graceForNewServices how long after its first day a new service is only warned
 */
public record Rollout(
    Optional<LocalDate> warnsFrom,
    Optional<LocalDate> blocksFrom,
    Optional<Duration> graceForNewServices) {

  /** In force from ever, without grace. */
  public static final Rollout ALWAYS =
      new Rollout(Optional.empty(), Optional.empty(), Optional.empty());
}
