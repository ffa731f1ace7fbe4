package dev.prr.core.artifact;

import dev.prr.core.fact.Fact;
import dev.prr.core.source.Location;

/** An indicator that SLOs refer to by its name (OpenSLO {@code SLI}). */
public record SliDefinition(Fact<String> name, SloDefinition.Sli sli, Location place)
    implements Artifact {}
