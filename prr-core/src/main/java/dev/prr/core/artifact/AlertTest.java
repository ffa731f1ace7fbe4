package dev.prr.core.artifact;

import dev.prr.core.fact.Fact;
import dev.prr.core.source.Location;

/**
 * One test of an alert, as promtool and vmalert run them.
 *
 * @param alert the name of the alert that is tested
 * @param fires whether the test expects the alert to fire, not only to keep silent
 */
public record AlertTest(Fact<String> alert, Fact<Boolean> fires, Location place)
    implements Artifact {}
