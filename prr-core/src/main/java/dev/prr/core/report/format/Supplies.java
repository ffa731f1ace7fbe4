package dev.prr.core.report.format;

import dev.prr.core.report.Background;
import dev.prr.core.source.Location;
import java.security.PrivateKey;
import java.util.Optional;
import java.util.function.Function;

/**
 * What formats are given beside the report.
 *
 * @param background what lies behind the run
 * @param suppressedInSarif whether results that a waiver covers are in SARIF too
 * @param key what the statement of in-toto is signed with
 */
public record Supplies(Background background, boolean suppressedInSarif, Optional<PrivateKey> key) {

  /** The line of a place as it is written; to be masked and escaped by who shows it. */
  public Function<Location, Optional<String>> lines() {
    return background.lines();
  }
}
