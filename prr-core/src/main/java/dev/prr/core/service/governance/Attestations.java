package dev.prr.core.service.governance;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Dates;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.Attestation;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The attestations of a service. */
public final class Attestations {

  private Attestations() {}

  /**
   * What a team states of its service.
   *
   * @param declared {@code spec.attestations} of its descriptor
   */
  public static FactList<Attestation> of(Field declared, Evidence evidence) {
    List<Attestation> all =
        declared.items().stream().map(one -> attestation(one, evidence)).toList();
    return FactList.complete(all, declared.place());
  }

  private static Attestation attestation(Field one, Evidence evidence) {
    Fact<LocalDate> date = one.at("date").parsed(Dates::parse, "a date");
    Fact<LocalDate> expires = one.at("expires").parsed(Dates::parse, "a date");
    Fact<String> link = one.at("evidence").text();
    return new Attestation(
        one.at("id").text(),
        one.at("statement").text(),
        one.at("attestedBy").text(),
        date,
        expires,
        date.flatMap(from -> expires.map(until -> days(from, until))),
        link,
        link.map(Evidence::kindOf),
        link.flatMap(text -> evidence.resolves(text, link.place())),
        one.at("id").place());
  }

  private static Duration days(LocalDate from, LocalDate until) {
    return Duration.ofDays(ChronoUnit.DAYS.between(from, until));
  }
}
