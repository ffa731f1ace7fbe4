package dev.prr.core.policy;

import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Severity;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What waivers may be at most, whatever rule they are for. An organization may only tighten it.
 *
 * @param longest from the first to the last day
 * @param longestForBlockers the same for a rule that is a blocker for the service
 * @param renewals how often
 */
public record WaiverLimits(Duration longest, Duration longestForBlockers, int renewals) {

  /** Half a year, a quarter for blockers, renewed twice. */
  public static final WaiverLimits DEFAULT =
      new WaiverLimits(Duration.ofDays(180), Duration.ofDays(90), 2);

  /** The stricter of both in everything. */
  WaiverLimits tightenedBy(
      Optional<Duration> other, Optional<Duration> otherForBlockers, Optional<Integer> times) {
    return new WaiverLimits(
        other.filter(d -> d.compareTo(longest) < 0).orElse(longest),
        otherForBlockers
            .filter(d -> d.compareTo(longestForBlockers) < 0)
            .orElse(longestForBlockers),
        times.filter(n -> n < renewals).orElse(renewals));
  }

  /** How long a waiver of this rule may last. */
  public Duration longestFor(MustHave rule, Severity severity) {
    return Stream.of(
            Optional.of(longest),
            rule.waivable().longest(),
            Optional.of(longestForBlockers).filter(d -> severity == Severity.BLOCKER))
        .flatMap(Optional::stream)
        .min(Duration::compareTo)
        .orElse(longest);
  }
}
