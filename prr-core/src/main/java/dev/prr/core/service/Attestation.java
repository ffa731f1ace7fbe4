package dev.prr.core.service;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.fact.Named;
import dev.prr.core.source.Location;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A dated statement about what no file shows, made by a team or a role.
 *
 * @param id by which rules ask for it
 * @param statement what is true
 * @param attestedBy the team or the role; never a person
 * @param date the day on which it was true
 * @param expires its last day, inclusive, UTC
 * @param lasts from its date to its last day
 * @param evidence where it can be looked up: an address, or a path in the repository
 * @param evidenceKind which of the two
 * @param evidenceResolves whether the file is there; missing for an address, which is not opened,
 *     and for what the policy states, whose files lie with the policy
 * @param evidenceUnchanged whether the file is still the one whose fingerprint was stated; missing
 *     where none was
 * @param attesterKnown whether it is a team or a role that the policy lists; missing where it lists
 *     none
 * @param origin who states it: the service itself, or the policy, from which services inherit
 */
@Kind("attestation")
public record Attestation(
    Fact<String> id,
    Fact<String> statement,
    Fact<String> attestedBy,
    Fact<LocalDate> date,
    Fact<LocalDate> expires,
    Fact<Duration> lasts,
    Fact<String> evidence,
    Fact<EvidenceKind> evidenceKind,
    @MayBeMissing Fact<Boolean> evidenceResolves,
    @MayBeMissing Fact<Boolean> evidenceUnchanged,
    @MayBeMissing Fact<Boolean> attesterKnown,
    Fact<Origin> origin,
    Location place) {

  /** What evidence is given as. */
  public enum EvidenceKind implements Named {
    /** A file of the repository. */
    FILE,
    /** An https address; nobody opens it. */
    ADDRESS
  }

  /** Why it says nothing on this day; none where it counts. */
  public List<Gap> flawsOn(LocalDate today) {
    List<Gap> flaws = new ArrayList<>();
    String name = "The attestation " + id.ifKnown().orElse("here");
    expires
        .ifKnown()
        .filter(today::isAfter)
        .ifPresent(
            day ->
                flaws.add(
                    new Gap(
                        Gap.Reason.STALE,
                        name + " ended on " + day + "; look at it anew and renew it.",
                        expires.place())));
    date.ifKnown()
        .filter(day -> ChronoUnit.DAYS.between(day, today) < -1)
        .ifPresent(
            day ->
                flaws.add(
                    new Gap(
                        Gap.Reason.AMBIGUOUS,
                        name + " is dated in the future; correct its date.",
                        date.place())));
    if (evidenceResolves.is(false)) {
      flaws.add(
          new Gap(
              Gap.Reason.ABSENT,
              name + " names evidence that is not in the repository; add the file or correct it.",
              evidence.place()));
    }
    if (evidenceUnchanged.is(false)) {
      flaws.add(
          new Gap(
              Gap.Reason.STALE,
              name
                  + " rests on a file that was changed since; look at it anew, then renew the"
                  + " date and evidenceDigest.",
              evidenceUnchanged.place()));
    }
    if (attesterKnown.is(false)) {
      flaws.add(
          new Gap(
              Gap.Reason.WRONG_SHAPE,
              name + " is made by nobody the policy lists as a team or a role; correct attestedBy.",
              attestedBy.place()));
    }
    for (Fact<?> fact :
        List.of(id, date, expires, evidence, evidenceResolves, evidenceUnchanged, attesterKnown)) {
      if (fact instanceof Fact.Unknown<?> unknown) {
        flaws.add(unknown.gap());
      }
    }
    for (Fact<?> fact : List.of(id, date, expires, evidence)) {
      if (fact.isMissing()) {
        flaws.add(new Gap(Gap.Reason.WRONG_SHAPE, name + " is not complete.", fact.place()));
      }
    }
    return flaws;
  }
}
