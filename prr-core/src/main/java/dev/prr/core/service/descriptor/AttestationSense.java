package dev.prr.core.service.descriptor;

import dev.prr.core.document.Field;
import dev.prr.core.document.Problem;
import dev.prr.core.fact.Dates;
import dev.prr.core.fact.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What attestations of the right shape can still not mean. */
public final class AttestationSense {

  private AttestationSense() {}

  /**
   * What has to be corrected before any of them is read.
   *
   * @param spec whatever holds {@code attestations}
   */
  public static List<Problem> problems(Field spec) {
    return spec.at("attestations").items().stream()
        .flatMap(attestation -> endsBeforeItBegins(attestation).stream())
        .toList();
  }

  private static Optional<Problem> endsBeforeItBegins(Field attestation) {
    Fact<LocalDate> date = attestation.at("date").parsed(Dates::parse, "a date");
    Fact<LocalDate> expires = attestation.at("expires").parsed(Dates::parse, "a date");
    boolean wrong =
        date.ifKnown().flatMap(d -> expires.ifKnown().map(e -> e.isBefore(d))).orElse(false);
    return wrong
        ? Optional.of(
            new Problem(
                expires.place(),
                "The attestation ends before its date.",
                "It would never count on any day.",
                "Let expires be its last day, on or after date."))
        : Optional.empty();
  }
}
