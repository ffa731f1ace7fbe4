package dev.prr.core.service;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.fact.Named;
import dev.prr.core.source.Location;
import java.time.Duration;
import java.time.LocalDate;

/**
 * An approved, dated exception to one rule. What it covers is still evaluated.
 *
 * @param rule the id of the rule, or one it once had
 * @param type why the gap is accepted
 * @param ownerTeam who answers for the gap
 * @param approverRole the role that approved it; never a person
 * @param date the day on which it was granted, its first
 * @param expires its last day, inclusive, UTC; unknown where it cannot be read
 * @param lasts from its first to its last day
 * @param renewals how often it was renewed
 * @param origin who says it: the judged tree, or the policy
 * @param forService the one service it is for; missing where it is for all it lies with
 * @param file the one file whose findings it covers; missing where the file does not matter
 * @param subject the one thing it covers, as findings name it; missing likewise
 */
@Kind("waiver")
public record Waiver(
    Fact<String> id,
    Fact<String> rule,
    Fact<Type> type,
    Fact<String> reason,
    Fact<String> ticket,
    Fact<String> ownerTeam,
    Fact<String> approverRole,
    Fact<LocalDate> date,
    Fact<LocalDate> expires,
    Fact<Duration> lasts,
    Fact<Integer> renewals,
    Fact<Origin> origin,
    @MayBeMissing Fact<String> forService,
    @MayBeMissing Fact<String> file,
    @MayBeMissing Fact<String> subject,
    Location place) {

  /** Why a gap is accepted. */
  public enum Type implements Named {
    /** The rule is wrong here. */
    FALSE_POSITIVE,
    /** It is right, and the organization lives with it. */
    ACCEPTED_RISK,
    /** What it asks for makes no sense here. */
    NOT_APPLICABLE,
    /** Something else, which no file shows, does the job. */
    REMEDIATED_ELSEWHERE,
    /** It will be mended by the last day. */
    TEMPORARY
  }

  /** Its id as people are told it. */
  public String name() {
    return id.ifKnown().orElse("(without an id)");
  }

  /** Whether it covers all that the rule finds of a service, also what could not be judged. */
  public boolean coversAll() {
    return file.isMissing() && subject.isMissing();
  }
}
