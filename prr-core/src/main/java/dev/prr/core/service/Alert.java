package dev.prr.core.service;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.fact.Named;
import dev.prr.core.source.Location;
import java.time.Duration;

/**
 * An alert.
 *
 * @param severity the label that routing goes by
 * @param severityKnown whether the severity is a word of the organization's vocabulary
 * @param paging whether its severity wakes somebody; where it carries none, whether the receivers
 *     that it names itself do
 * @param reachesPager whether the receivers it names, or the route of its labels, end at something
 *     that can page; unknown where no routing was read
 * @param burnRate whether it watches the burn rate of an error budget
 * @param burnWindowsPaired whether a burn-rate alert joins a long and a short window
 * @param symptomBased whether it watches what users feel; false where only resources are watched
 * @param hold how long the condition holds before it fires
 * @param reachesPagingService whether it gets to something that pages for certain; a webhook may
 *     lead anywhere
 * @param tested whether a unit test expects it to fire
 * @param watches what else than a golden signal it watches
 * @param thresholdExplained whether an annotation or its runbook says why it fires where it does
 * @param keepsFiring how long it goes on once the condition has ended
 * @param countsEvents whether it counts what happened within a window, as {@code increase} does, so
 *     that the window is what it waits for
 * @param alwaysFires whether its expression is a constant, so that its absence is what tells
 * @param generated whether a generator writes it from an SLO document
 * @param repeats whether an alert before it has the same name and labels; a value filled in later
 *     is like another that is
 * @param routeKnown whether what was read tells if it reaches a pager
 * @param reachesReceiver whether the route of its labels ends at a receiver that tells anybody;
 *     unknown where no routing was read
 */
@Kind("alert")
public record Alert(
    Fact<String> name,
    @MayBeMissing Fact<String> severity,
    Fact<Boolean> severityKnown,
    Fact<Boolean> paging,
    Fact<Boolean> reachesPager,
    Fact<Boolean> burnRate,
    @MayBeMissing Fact<Boolean> burnWindowsPaired,
    Fact<Boolean> symptomBased,
    @MayBeMissing Fact<Duration> hold,
    FactMap labels,
    FactMap annotations,
    RunbookLink runbook,
    Fact<Boolean> reachesPagingService,
    Fact<Boolean> tested,
    FactList<Fact<Concern>> watches,
    Fact<Boolean> thresholdExplained,
    @MayBeMissing Fact<Duration> keepsFiring,
    Fact<Boolean> countsEvents,
    Fact<Boolean> alwaysFires,
    Fact<Boolean> generated,
    Fact<Boolean> repeats,
    Fact<Boolean> routeKnown,
    Fact<Boolean> reachesReceiver,
    Location place) {

  /** What an alert can watch. */
  public enum Concern implements Named {
    AUTOSCALER_LIMIT,
    DISK_SPACE,
    CPU,
    CPU_THROTTLING,
    MEMORY,
    QUEUE_BACKLOG,
    DATABASE_CONNECTIONS,
    REPLICATION_LAG,
    CERTIFICATE_EXPIRY
  }

  /**
   * The runbook an alert links.
   *
   * @param declared whether an annotation links one
   * @param link as written
   * @param resolves whether the link leads to a page that was read; unknown where only a network
   *     could tell
   * @param page that page; missing where it does not resolve
   */
  public record RunbookLink(
      Fact<Boolean> declared,
      @MayBeMissing Fact<String> link,
      @MayBeMissing Fact<Boolean> resolves,
      @MayBeMissing Fact<Runbook> page) {}
}
