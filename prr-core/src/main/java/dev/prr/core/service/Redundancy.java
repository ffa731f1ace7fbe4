package dev.prr.core.service;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.service.Workload.Domain;
import dev.prr.core.source.Location;

/**
 * How many copies of a part there are and what they survive, from manifests or declared.
 *
 * @param name the part, for example {@code Deployment/shop/web}
 * @param copies how many there are at least; missing for a DaemonSet, whose nodes say it
 * @param survives the domains whose loss leaves a copy running
 */
@Kind("redundancy")
public record Redundancy(
    Fact<String> name,
    @MayBeMissing Fact<Integer> copies,
    FactList<Fact<Domain>> survives,
    Location place) {}
