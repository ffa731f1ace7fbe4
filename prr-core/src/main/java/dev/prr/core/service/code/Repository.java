package dev.prr.core.service.code;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.MayBeMissing;
import java.time.Duration;

/**
 * What version control tells of the files of a service; never who changed them.
 *
 * @param linkedFromCatalogue whether its entry in the catalogue names this repository; missing
 *     where the catalogue has no entry
 * @param docsBehind days from the last change of prose to the last change of code, none where prose
 *     is the newer; missing where one of them is not there
 * @param runbooksBehind the same for prose that its path calls a runbook
 */
public record Repository(
    @MayBeMissing Fact<Boolean> linkedFromCatalogue,
    @MayBeMissing Fact<Duration> docsBehind,
    @MayBeMissing Fact<Duration> runbooksBehind) {}
