package dev.prr.core.report.reliability.page;

import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Tone;
import dev.prr.core.report.reliability.UnitWords;
import dev.prr.core.review.reliability.Decided;
import dev.prr.core.review.reliability.UnitReview;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The tables of one team or group. */
final class UnitTables {
  private UnitTables() {}

  /** Figures of the quarter, the one before, and the baseline. */
  static DataTable figures(UnitReview unit) {
    List<List<String>> table = UnitWords.figures(unit);
    String[] names = table.get(0).toArray(String[]::new);
    for (int i = 1; i < names.length; i++) {
      names[i] = "#" + names[i];
    }
    DataTable.Builder built = DataTable.of("Figures", names).underHeading();
    table.stream()
        .skip(1)
        .forEach(row -> built.row(row.stream().map(Cell::of).toArray(Cell[]::new)));
    return built.build();
  }

  /** Reasons with what leadership said, then actions. */
  static List<DataTable> decided(Optional<Decided> decided, LocalDate today) {
    return all(decided.stream().toList(), today);
  }

  /** The same of several teams. */
  static List<DataTable> all(Collection<Decided> teams, LocalDate today) {
    DataTable.Builder reasons =
        DataTable.of("Reasons", "Reason", "Team", "Since", "Leadership", "Mandate", "Time until")
            .orElse("No reason is given yet.");
    DataTable.Builder actions =
        DataTable.of("Actions", "Action", "Owner team", "Due", "Status", "Since")
            .orElse("No action.");
    for (Decided team : teams) {
      for (Decided.Reason reason : team.reasons()) {
        reasons.row(
            Cell.of(reason.text()),
            Cell.of(team.team()),
            Cell.of(reason.since().toString()),
            Cell.mark(tone(reason.validity()), reason.validity().id().replace('-', ' ')),
            Cell.of(reason.mandate().orElse("")),
            Cell.of(reason.until().map(LocalDate::toString).orElse("")));
      }
      for (Decided.Action action : team.actions()) {
        actions.row(
            Cell.of(action.text()),
            Cell.of(action.owner()),
            Cell.of(action.due().toString()),
            status(action, today),
            Cell.of(action.since().toString()));
      }
    }
    return List.of(reasons.build(), actions.build());
  }

  private static Tone tone(Decided.Validity validity) {
    return switch (validity) {
      case VALID -> Tone.GOOD;
      case NO_LONGER_VALID -> Tone.WARN;
      case UNDECIDED -> Tone.OPEN;
    };
  }

  private static Cell status(Decided.Action action, LocalDate today) {
    if (action.isLate(today)) {
      return Cell.mark(Tone.BAD, "late");
    }
    return Cell.mark(
        switch (action.progress()) {
          case OPEN -> Tone.OPEN;
          case DONE -> Tone.GOOD;
          case DROPPED -> Tone.QUIET;
        },
        action.progress().id());
  }
}
