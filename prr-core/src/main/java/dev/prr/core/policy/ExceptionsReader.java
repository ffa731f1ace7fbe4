package dev.prr.core.policy;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Durations;
import dev.prr.core.rule.Waivable;

/** What a policy of the right shape says of exceptions and statements. */
final class ExceptionsReader {

  private ExceptionsReader() {}

  static Exceptions read(Field spec) {
    Field waivers = spec.at("waivers");
    return new Exceptions(
        WaiverLimits.DEFAULT.tightenedBy(
            PolicyReader.read(waivers.at("longest"), Durations::parse),
            PolicyReader.read(waivers.at("longestForBlockers"), Durations::parse),
            waivers.at("renewals").integer().ifKnown()),
        waivers.at("file").text().ifKnown(),
        spec.at("attestations").items());
  }

  static Waivable waivable(Field waiver) {
    return new Waivable(
        waiver.at("allowed").bool().ifKnown().orElse(true),
        PolicyReader.read(waiver.at("longest"), Durations::parse));
  }
}
