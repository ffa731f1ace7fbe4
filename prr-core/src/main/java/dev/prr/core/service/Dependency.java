package dev.prr.core.service;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.fact.Named;
import dev.prr.core.fact.Ratio;
import dev.prr.core.source.Location;

/**
 * Something the service needs while it runs.
 *
 * @param criticality hard when the service fails with it, soft when it goes on degraded
 * @param impact what users feel when it is down
 * @param fallback what the service does then
 * @param detect how the team notices
 * @param communicate how the team reaches its owner
 * @param resolves whether it names something in a catalogue that was read; unknown where no
 *     catalogue was
 * @param target the availability it promises, declared or read from its SLO
 */
@Kind("dependency")
public record Dependency(
    Fact<String> name,
    @MayBeMissing Fact<Criticality> criticality,
    @MayBeMissing Fact<String> impact,
    @MayBeMissing Fact<String> fallback,
    @MayBeMissing Fact<String> detect,
    @MayBeMissing Fact<String> communicate,
    @MayBeMissing Fact<String> ownerTeam,
    Fact<Boolean> resolves,
    @MayBeMissing Fact<Ratio> target,
    Location place) {

  /** How much the service hangs on it. */
  public enum Criticality implements Named {
    HARD,
    SOFT
  }
}
