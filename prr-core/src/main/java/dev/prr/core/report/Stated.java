package dev.prr.core.report;

import dev.prr.core.service.Attestation;
import dev.prr.core.service.Origin;
import java.time.LocalDate;

/** What a pass hangs on, in a sentence. */
final class Stated {

  private Stated() {}

  /** {@code Attested: load-test, by payments on 2026-05-04, until 2026-11-04.} */
  static String sentence(Attestation attestation) {
    return "Attested: "
        + attestation.id().ifKnown().orElse("")
        + ", by "
        + attestation.attestedBy().ifKnown().orElse("")
        + " on "
        + attestation.date().ifKnown().map(LocalDate::toString).orElse("")
        + ", until "
        + attestation.expires().ifKnown().map(LocalDate::toString).orElse("")
        + (attestation.origin().is(Origin.POLICY) ? ", inherited from the policy." : ".");
  }
}
