package dev.prr.core.service;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.fact.Named;
import dev.prr.core.fact.Ratio;
import dev.prr.core.source.Location;
import java.time.LocalDate;

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
 * @param extraNine whether it fails at most a tenth of the time that the service may fail
 * @param resource whether a catalogue calls it a resource, such as a database or a queue
 * @param neededBy the teams whose services need it, this one among them
 * @param leadsBack whether it needs the service that needs it, over ways that are not soft
 * @param serviceLevel the level of service of its owner that is used, such as gold
 * @param singlePointOfFailure whether the service fails with it and there is one copy of a part of
 *     it; missing where its criticality is
 * @param mitigation the plan for a single point of failure
 * @param external what is known of a service that others run
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
    @MayBeMissing Fact<Boolean> extraNine,
    @MayBeMissing Fact<Boolean> resource,
    FactList<Fact<String>> neededBy,
    Fact<Boolean> leadsBack,
    @MayBeMissing Fact<String> serviceLevel,
    @MayBeMissing Fact<Boolean> singlePointOfFailure,
    Mitigation mitigation,
    External external,
    Location place) {

  /**
   * What is done about a single point of failure.
   *
   * @param team that does it
   * @param due the day by which it is done
   * @param lastReview the day on which the plan was last looked at
   */
  public record Mitigation(
      @MayBeMissing Fact<String> plan,
      @MayBeMissing Fact<String> team,
      @MayBeMissing Fact<LocalDate> due,
      @MayBeMissing Fact<LocalDate> lastReview) {}

  /**
   * What is known of a service that another company runs.
   *
   * @param declared whether it is said to be one
   * @param support how its support is reached
   * @param statusPage where it tells of its outages
   * @param contract what it owes, and where that is kept
   * @param exit what is done when it ends
   */
  public record External(
      Fact<Boolean> declared,
      @MayBeMissing Fact<String> support,
      @MayBeMissing Fact<String> statusPage,
      @MayBeMissing Fact<String> contract,
      @MayBeMissing Fact<String> exit) {}

  /** How much the service hangs on it. */
  public enum Criticality implements Named {
    HARD,
    SOFT
  }
}
