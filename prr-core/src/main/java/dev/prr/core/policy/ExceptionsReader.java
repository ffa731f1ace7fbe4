package dev.prr.core.policy;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Durations;
import dev.prr.core.rule.Waivable;
import dev.prr.core.source.SourcePath;

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
        spec.at("attestations").items(),
        VocabularyReader.words(spec.at("sources")).stream().map(ExceptionsReader::folder).toList());
  }

  static Waivable waivable(Field waiver) {
    return new Waivable(
        waiver.at("allowed").bool().ifKnown().orElse(true),
        PolicyReader.read(waiver.at("longest"), Durations::parse));
  }

  /** Its form has been checked. */
  private static SourcePath folder(String written) {
    String from = written.startsWith("./") ? written.substring("./".length()) : written;
    return new SourcePath(from.endsWith("/") ? from.substring(0, from.length() - 1) : from);
  }
}
