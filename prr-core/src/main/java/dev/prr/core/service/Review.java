package dev.prr.core.service;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.fact.Named;
import dev.prr.core.source.Location;
import java.time.LocalDate;

/**
 * What a review board decided last about a service; all of it missing where nobody wrote it down.
 *
 * @param lastReview the day of the decision
 * @param outcome what was decided
 * @param nextReview the day by which the board wants to see the service again
 * @param due the last day on which the decision still counts: the next review, at the latest two
 *     years after the last
 * @param stage up to which stage the service may go by it
 * @param coversStage whether that is the stage the service is in, or one behind it; true where no
 *     stage was decided or the service declares none
 * @param evidence where the minutes can be looked up
 * @param roles who decided; roles and teams, never persons
 * @param actions what was still open
 */
public record Review(
    @MayBeMissing Fact<LocalDate> lastReview,
    @MayBeMissing Fact<Outcome> outcome,
    @MayBeMissing Fact<LocalDate> nextReview,
    @MayBeMissing Fact<LocalDate> due,
    @MayBeMissing Fact<Stage> stage,
    Fact<Boolean> coversStage,
    @MayBeMissing Fact<String> evidence,
    FactList<Fact<String>> roles,
    FactList<Action> actions,
    Location place) {

  /** What a board can decide. */
  public enum Outcome implements Named {
    /** The service may go live, or stay. */
    APPROVED,
    /** It may, and the open actions are done by their days. */
    APPROVED_WITH_ACTIONS,
    /** It may not. */
    REJECTED
  }

  /**
   * What a board asked for and is not done yet.
   *
   * @param action what is to be done
   * @param team who does it
   * @param due by which day
   */
  @Kind("reviewAction")
  public record Action(
      Fact<String> action, Fact<String> team, Fact<LocalDate> due, Location place) {}
}
