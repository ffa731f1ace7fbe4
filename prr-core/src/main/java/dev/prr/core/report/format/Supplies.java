package dev.prr.core.report.format;

import dev.prr.core.source.Location;
import java.security.PrivateKey;
import java.util.Optional;
import java.util.function.Function;

/**
 * What formats are given beside the report.
 *
 * @param lines the line of a place as it is written, where it may be shown; to be masked and
 *     escaped by who shows it
 * @param suppressedInSarif whether results that a waiver covers are in SARIF too
 * @param key what the statement of in-toto is signed with
 */
public record Supplies(
    Function<Location, Optional<String>> lines,
    boolean suppressedInSarif,
    Optional<PrivateKey> key) {}
