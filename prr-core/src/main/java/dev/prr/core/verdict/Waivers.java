package dev.prr.core.verdict;

import dev.prr.core.fact.Durations;
import dev.prr.core.policy.WaiverLimits;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Origin;
import dev.prr.core.service.Waiver;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The waivers of one service, as far as they may count here and today.
 *
 * @param treeCounts whether those of the judged tree count; where trusted policy lies outside it,
 *     only those of the policy do
 * @param today the day of the run, UTC
 */
public record Waivers(List<Waiver> all, WaiverLimits limits, boolean treeCounts, LocalDate today) {

  public Waivers {
    all = List.copyOf(all);
  }

  /** None. */
  public static Waivers none(LocalDate today) {
    return new Waivers(List.of(), WaiverLimits.DEFAULT, true, today);
  }

  /** Those that name the rule, by its id or one it once had. */
  List<Waiver> of(MustHave rule) {
    return all.stream().filter(waiver -> isOf(waiver, rule)).toList();
  }

  static boolean isOf(Waiver waiver, MustHave rule) {
    return waiver.rule().is(rule.id()) || rule.formerly().stream().anyMatch(waiver.rule()::is);
  }

  /** Those of the rule that count today. */
  List<Waiver> inForce(MustHave rule, Severity severity) {
    return of(rule).stream().filter(waiver -> flaw(waiver, rule, severity).isEmpty()).toList();
  }

  /** Why one does not count; empty where it does. */
  Optional<WaiverUse> flaw(Waiver waiver, MustHave rule, Severity severity) {
    if (!counts(waiver)) {
      return use(
          waiver,
          WaiverState.ASKED,
          "is asked for by the judged tree; here only waivers that the policy names count.");
    }
    if (!waiver.expires().isKnown()) {
      return use(
          waiver,
          WaiverState.ENDED,
          "has a last day that cannot be read, so it counts as ended; write it as 2026-12-31. "
              + oldReason(waiver));
    }
    LocalDate last = waiver.expires().ifKnown().orElseThrow();
    if (today.isAfter(last)) {
      return use(
          waiver,
          WaiverState.ENDED,
          "ended on " + last + "; mend the gap, or have it granted anew. " + oldReason(waiver));
    }
    if (waiver.date().ifKnown().filter(first -> !first.isAfter(today)).isEmpty()) {
      return use(waiver, WaiverState.NOT_YET, "does not count before its date.");
    }
    return refusal(waiver, rule, severity).flatMap(why -> use(waiver, WaiverState.REFUSED, why));
  }

  boolean counts(Waiver waiver) {
    return treeCounts || waiver.origin().is(Origin.POLICY);
  }

  private Optional<String> refusal(Waiver waiver, MustHave rule, Severity severity) {
    if (!rule.waivable().allowed()) {
      return Optional.of("does not count: this rule may not be waived.");
    }
    Duration longest = limits.longestFor(rule, severity);
    if (waiver.lasts().ifKnown().filter(d -> d.compareTo(longest) <= 0).isEmpty()) {
      return Optional.of(
          "does not count: it lasts longer than the "
              + Durations.print(longest)
              + " a waiver of this rule may last here.");
    }
    return waiver.renewals().ifKnown().filter(n -> n <= limits.renewals()).isEmpty()
        ? Optional.of(
            "does not count: it was renewed more often than the "
                + limits.renewals()
                + " times a waiver may be.")
        : Optional.empty();
  }

  private static String oldReason(Waiver waiver) {
    return "It was granted because: " + waiver.reason().ifKnown().orElse("(no reason)");
  }

  /** One that counts, with the days that are left. */
  WaiverUse counting(Waiver waiver, WaiverState state, String what) {
    LocalDate last = waiver.expires().ifKnown().orElseThrow();
    long left = ChronoUnit.DAYS.between(today, last);
    String when =
        left == 0 ? "ends today" : left == 1 ? "ends tomorrow" : "ends in " + left + " days";
    boolean soon = left <= WaiverUse.SOON && state == WaiverState.IN_FORCE;
    String sentence = soon ? when + " (" + last + "); mend the gap, or have it renewed." : what;
    return new WaiverUse(
        waiver,
        state,
        state == WaiverState.IN_FORCE ? Optional.of(left) : Optional.empty(),
        sentence(waiver, sentence));
  }

  static Optional<WaiverUse> use(Waiver waiver, WaiverState state, String what) {
    return Optional.of(new WaiverUse(waiver, state, Optional.empty(), sentence(waiver, what)));
  }

  private static String sentence(Waiver waiver, String what) {
    return "The waiver "
        + waiver.name()
        + " of "
        + waiver.rule().ifKnown().orElse("no rule")
        + " "
        + what;
  }
}
