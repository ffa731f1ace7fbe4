package dev.prr.core.service;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Kind;
import dev.prr.core.source.Location;

/**
 * A metric that the business looks at, as {@code prr.yaml} declares it.
 *
 * @param tracked whether a rule, an SLO or a dashboard reads it
 */
@Kind("businessMetric")
public record BusinessMetric(Fact<String> name, Fact<Boolean> tracked, Location place) {}
