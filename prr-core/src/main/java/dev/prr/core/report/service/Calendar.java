package dev.prr.core.report.service;

import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.service.Attestation;
import dev.prr.core.service.Review;
import dev.prr.core.service.Service;
import dev.prr.core.verdict.Ahead;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.ServiceVerdict;
import dev.prr.core.verdict.WaiverState;
import dev.prr.core.verdict.WaiverUse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The days that somebody has to have in mind: roll-outs, reviews, what ends. */
final class Calendar {

  private static final int MOST = 40;

  private record Entry(LocalDate day, String what, String detail) {}

  private final LocalDate today;
  private final List<Entry> entries = new ArrayList<>();

  private Calendar(LocalDate today) {
    this.today = today;
  }

  static DataTable of(ServiceVerdict verdict, Optional<Service> service, LocalDate today) {
    Calendar calendar = new Calendar(today);
    calendar.rollOuts(verdict);
    calendar.waivers(verdict);
    if (service.isPresent()) {
      calendar.attestations(service.get());
      calendar.review(service.get().review());
    } else {
      verdict.ahead().forEach(calendar::ahead);
    }
    return calendar.table();
  }

  private void rollOuts(ServiceVerdict verdict) {
    for (Decision decision : verdict.decisions()) {
      decision
          .blocksFrom()
          .ifPresent(day -> add(day, decision.ruleId() + " blocks", "Roll-out. It fails today."));
    }
  }

  private void waivers(ServiceVerdict verdict) {
    for (WaiverUse use : verdict.waivers()) {
      if (use.state() == WaiverState.IN_FORCE || use.state() == WaiverState.UNDECIDED) {
        use.waiver()
            .expires()
            .ifKnown()
            .ifPresent(
                day ->
                    add(
                        day,
                        "Waiver " + use.waiver().name() + " ends",
                        Registers.text(use.waiver().rule())));
      }
    }
  }

  private void attestations(Service service) {
    for (Attestation attestation : service.attestations().items()) {
      attestation
          .expires()
          .ifKnown()
          .ifPresent(
              day ->
                  add(
                      day,
                      "Attestation " + Registers.text(attestation.id()) + " ends",
                      "Renew it."));
    }
  }

  private void review(Review review) {
    review.due().ifKnown().ifPresent(day -> add(day, "Board review is due", ""));
    for (Review.Action action : review.actions().items()) {
      action
          .due()
          .ifKnown()
          .ifPresent(
              day ->
                  add(
                      day,
                      "Action of the board: " + Registers.text(action.action()),
                      Registers.text(action.team())));
    }
  }

  private void ahead(Ahead ahead) {
    add(ahead.on(), ahead.sentence(), "");
  }

  private void add(LocalDate day, String what, String detail) {
    entries.add(new Entry(day, what, detail));
  }

  private DataTable table() {
    DataTable.Builder table =
        DataTable.of("Dates ahead", "Day", "What", "How far")
            .underHeading()
            .orElse("Nothing ends and nothing starts to count.");
    entries.sort(Comparator.comparing(Entry::day).thenComparing(Entry::what));
    entries.stream()
        .limit(MOST)
        .forEach(
            entry ->
                table.row(
                    Cell.of(entry.day().toString()),
                    Cell.of(entry.what()).with(entry.detail()),
                    Cell.mark(Words.urgency(entry.day(), today), Words.away(entry.day(), today))));
    return table.build();
  }
}
