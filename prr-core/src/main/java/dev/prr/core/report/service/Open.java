package dev.prr.core.report.service;

import dev.prr.core.fact.Gap;
import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Tone;
import dev.prr.core.source.Location;
import dev.prr.core.verdict.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What could not be judged: each reason once, with everything it leaves open. */
final class Open {

  private static final int MOST_PLACES = 3;

  private static final class Cause {
    final String detail;
    final Set<Location> places = new TreeSet<>();
    final Set<String> rules = new TreeSet<>();
    final Set<String> blocking = new TreeSet<>();

    Cause(String detail) {
      this.detail = detail;
    }

    /** Which of them block, where not all do. */
    String blocks() {
      if (blocking.isEmpty()) {
        return "";
      }
      return blocking.size() < rules.size()
          ? String.join(", ", blocking) + (blocking.size() == 1 ? " blocks" : " block")
          : rules.size() == 1 ? "blocks" : "all of them block";
    }
  }

  private Open() {}

  static DataTable table(List<Decision> unknown, Sources sources) {
    DataTable.Builder table =
        DataTable.of("What could not be judged, by reason", "Why", "Must-haves left open", "Place")
            .underHeading()
            .orElse("Everything that was asked could be judged.");
    for (Cause cause : causes(unknown)) {
      List<Location> places = List.copyOf(cause.places);
      Cell rules =
          Cell.mark(cause.blocking.isEmpty() ? Tone.OPEN : Tone.BAD, String.join(", ", cause.rules))
              .with(cause.blocks());
      Cell place = places.isEmpty() ? Cell.of("") : sources.where(places.get(0)).cell();
      table.row(Cell.of(cause.detail), rules, place.with(further(places)));
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

  private static List<Cause> causes(List<Decision> unknown) {
    Map<String, Cause> causes = new LinkedHashMap<>();
    for (Decision decision : unknown) {
      for (Gap gap : decision.result().gaps()) {
        Cause cause =
            causes.computeIfAbsent(gap.reason() + gap.detail(), k -> new Cause(gap.detail()));
        cause.places.add(gap.place());
        note(cause, decision);
      }
      if (decision.result().gaps().isEmpty()) {
        note(causes.computeIfAbsent(decision.reason(), Cause::new), decision);
      }
    }
    return causes.values().stream()
        .sorted(Comparator.comparing((Cause cause) -> cause.blocking.isEmpty()))
        .toList();
  }

  private static void note(Cause cause, Decision decision) {
    cause.rules.add(decision.ruleId());
    if (decision.blocks()) {
      cause.blocking.add(decision.ruleId());
    }
  }
}
