package dev.prr.core.review.reliability.statistic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When one service was down within a period: overlapping incidents are one, or up-time would be
 * negative, and what reaches over the ends of the period is cut.
 *
 * @param down how long
 * @param failures how often an up-time ended within the period; what was down at its beginning is
 *     no failure of it
 * @param total the length of the period
 */
public record Downtime(Duration down, int failures, Duration total) {

  /**
   * A stretch of time.
   *
   * @param end exclusive, not before the start
   */
  public record Stretch(Instant start, Instant end) {}

  /** The downtime of a service within a period. */
  public static Downtime of(List<Stretch> stretches, Instant from, Instant to) {
    List<Stretch> sorted =
        stretches.stream()
            .filter(s -> s.start().isBefore(to) && s.end().isAfter(from))
            .sorted(Comparator.comparing(Stretch::start).thenComparing(Stretch::end))
            .toList();
    List<Stretch> merged = new ArrayList<>();
    for (Stretch next : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && !next.start().isAfter(merged.get(last).end())) {
        Stretch before = merged.get(last);
        merged.set(
            last,
            new Stretch(
                before.start(), next.end().isAfter(before.end()) ? next.end() : before.end()));
      } else {
        merged.add(next);
      }
    }
    Duration down = Duration.ZERO;
    int failures = 0;
    for (Stretch stretch : merged) {
      Instant start = stretch.start().isBefore(from) ? from : stretch.start();
      Instant end = stretch.end().isAfter(to) ? to : stretch.end();
      down = down.plus(Duration.between(start, end));
      failures += stretch.start().isBefore(from) ? 0 : 1;
    }
    return new Downtime(down, failures, Duration.between(from, to));
  }

  public Duration up() {
    return total.minus(down);
  }

  /** Two services, or two periods of one, together. */
  public Downtime plus(Downtime other) {
    return new Downtime(down.plus(other.down), failures + other.failures, total.plus(other.total));
  }

  /**
   * {@code up / (up + down)}, which is {@code MTTF / (MTTF + MTTR)} (B. Treynor and others, The
   * Calculus of Service Availability, ACM Queue 15, 2017). It takes every incident for a full
   * outage: a service level indicator knows better.
   */
  public double availability() {
    return (double) up().toSeconds() / total.toSeconds();
  }
}
