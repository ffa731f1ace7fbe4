package dev.prr.core.service;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Kind;
import dev.prr.core.source.Location;

/**
 * A page of first steps that an alert links or that lies where runbooks lie.
 *
 * @param name the file name without its ending
 * @param sections its headings as the section they stand for (meaning, impact, diagnosis,
 *     mitigation, escalation, rollback), others in lower case
 */
@Kind("runbook")
public record Runbook(
    Fact<String> name, Fact<String> path, FactList<Fact<String>> sections, Location place) {}
