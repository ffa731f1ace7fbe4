package dev.prr.core.artifact;

import dev.prr.core.fact.Fact;
import dev.prr.core.source.Location;
import java.time.Duration;

/**
 * A bound on the use of an error budget (OpenSLO {@code AlertCondition}).
 *
 * @param burnRate whether it watches how fast the budget burns
 * @param severity as written
 * @param lookback the period the rate is taken over
 */
public record AlertCondition(
    Fact<String> name,
    Fact<Boolean> burnRate,
    Fact<String> severity,
    Fact<Duration> lookback,
    Location place)
    implements Artifact {}
