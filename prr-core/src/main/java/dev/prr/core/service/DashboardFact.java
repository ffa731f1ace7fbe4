package dev.prr.core.service;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.service.Signal.GoldenSignal;
import dev.prr.core.source.Location;

/**
 * A dashboard.
 *
 * @param name its title
 * @param uid by which links find it
 * @param hasStableUid whether links to it survive the next import: it has a uid of at most 40
 *     characters
 * @param datasourceIsVariable whether no panel is tied to one data source of one Grafana
 * @param signals the golden signals it shows
 * @param latencyAsDistribution whether it shows latency as percentiles or buckets and not only as
 *     an average; missing where it shows none
 * @param showsErrorBudget whether it shows an SLO or what is left of an error budget
 * @param slos names of SLOs that its queries pick
 * @param metrics the metrics it reads
 */
@Kind("dashboard")
public record DashboardFact(
    Fact<String> name,
    @MayBeMissing Fact<String> uid,
    FactList<Fact<String>> tags,
    Fact<Boolean> hasStableUid,
    Fact<Boolean> datasourceIsVariable,
    FactList<Fact<GoldenSignal>> signals,
    @MayBeMissing Fact<Boolean> latencyAsDistribution,
    Fact<Boolean> showsErrorBudget,
    FactList<Fact<String>> slos,
    FactList<Fact<String>> metrics,
    Location place) {}
