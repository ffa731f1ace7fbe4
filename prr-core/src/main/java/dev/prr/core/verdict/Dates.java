package dev.prr.core.verdict;

import dev.prr.core.policy.ServiceContext;
import dev.prr.core.rule.Rollout;
import dev.prr.core.rule.Severity;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days on which one rule begins to count for one service, UTC and inclusive.
 *
 * @param warnsFrom empty: from ever
 * @param rolledOut the day the rule blocks everybody; empty: from ever
 * @param graceEnds the day it also blocks this service, when that is new
 */
record Dates(
    Optional<LocalDate> warnsFrom, Optional<LocalDate> rolledOut, Optional<LocalDate> graceEnds) {

  static Dates of(Rollout rollout, ServiceContext service) {
    Optional<LocalDate> graceEnds =
        rollout
            .graceForNewServices()
            .flatMap(grace -> service.firstDay().map(first -> first.plusDays(grace.toDays())));
    return new Dates(rollout.warnsFrom(), rollout.blocksFrom(), graceEnds);
  }

  boolean notYetWarningOn(LocalDate today) {
    return warnsFrom.filter(today::isBefore).isPresent();
  }

  boolean notYetBlockingOn(LocalDate today) {
    return blocksFrom().filter(today::isBefore).isPresent();
  }

  /** The last of the days: before it nothing blocks. */
  Optional<LocalDate> blocksFrom() {
    return Stream.of(warnsFrom, rolledOut, graceEnds)
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo);
  }

  /** The same decision with the day a blocker will block, when that is still to come. */
  Decision ahead(Decision decision, LocalDate today) {
    boolean willBlock = decision.severity() == Severity.BLOCKER && notYetBlockingOn(today);
    return new Decision(
        decision.result(),
        decision.kind(),
        decision.severity(),
        decision.blocks(),
        decision.reason(),
        willBlock ? blocksFrom() : Optional.empty());
  }

  String whyOnlyWarned() {
    boolean grace = graceEnds.isPresent() && graceEnds.equals(blocksFrom());
    return (grace ? "The service is new; it blocks from " : "It blocks from ")
        + blocksFrom().map(LocalDate::toString).orElse("")
        + ".";
  }
}
