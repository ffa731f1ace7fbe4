package dev.prr.core.artifact;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactMap;
import dev.prr.core.source.Location;
import java.time.Duration;

/**
 * An alert of Prometheus or one of its cousins.
 *
 * @param group name of the rule group
 * @param expression as written; for an alert that a generator makes of an SLO document, the gist of
 *     what it will write
 * @param hold how long the condition holds before it fires ({@code for}); may be missing
 * @param labels with those of the group, the rule's own win
 * @param place of the rule
 */
public record AlertRule(
    Fact<String> name,
    Fact<String> group,
    Fact<String> expression,
    Fact<Duration> hold,
    FactMap labels,
    FactMap annotations,
    Location place)
    implements Artifact {}
