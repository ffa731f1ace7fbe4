package dev.prr.core.report.service;

import dev.prr.core.report.Cause;
import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Tone;
import dev.prr.core.source.Location;
import dev.prr.core.verdict.Decision;
import java.util.ArrayList;
import java.util.List;

/** What could not be judged: each reason once, with everything it leaves open. */
final class Open {

  private static final int MOST_PLACES = 3;

  private Open() {}

  static DataTable table(List<Decision> unknown, Sources sources) {
    DataTable.Builder table =
        DataTable.of("What could not be judged, by reason", "Why", "Must-haves left open", "Place")
            .underHeading()
            .orElse("Everything that was asked could be judged.");
    for (Cause cause : Cause.of(unknown)) {
      List<Location> places = cause.places();
      Cell rules =
          Cell.mark(
                  cause.blocking().isEmpty() ? Tone.OPEN : Tone.BAD,
                  String.join(", ", cause.rules()))
              .with(blocks(cause));
      Cell place = places.isEmpty() ? Cell.of("") : sources.where(places.get(0)).cell();
      table.row(Cell.of(cause.detail()), rules, place.with(further(places)));
    }
    return table.build();
  }

  private static String further(List<Location> places) {
    if (places.size() < 2) {
      return "";
    }
    List<String> names = new ArrayList<>();
    places.stream().skip(1).limit(MOST_PLACES).forEach(p -> names.add(p.path().value()));
    int more = places.size() - 1 - MOST_PLACES;
    return "and " + String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
  }

  /** Which of them block, where not all do. */
  private static String blocks(Cause cause) {
    List<String> blocking = cause.blocking();
    if (blocking.isEmpty()) {
      return "";
    }
    return blocking.size() < cause.rules().size()
        ? String.join(", ", blocking) + (blocking.size() == 1 ? " blocks" : " block")
        : cause.rules().size() == 1 ? "blocks" : "all of them block";
  }
}
