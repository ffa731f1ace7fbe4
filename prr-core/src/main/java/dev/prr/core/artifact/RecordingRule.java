package dev.prr.core.artifact;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactMap;
import dev.prr.core.source.Location;

/** A recorded expression of Prometheus or one of its cousins. */
public record RecordingRule(
    Fact<String> record, Fact<String> expression, FactMap labels, Location place)
    implements Artifact {}
