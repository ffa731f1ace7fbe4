package dev.prr.core.report.service;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Named;
import dev.prr.core.fact.Ratio;
import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Tone;
import dev.prr.core.service.Attestation;
import dev.prr.core.service.Dependency;
import dev.prr.core.service.Service;
import dev.prr.core.service.Waiver;
import dev.prr.core.verdict.WaiverState;
import dev.prr.core.verdict.WaiverUse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was excused, what was stated, and what the service needs: as lists to be gone through. */
final class Registers {

  private static final LocalDate NEVER = LocalDate.MAX;

  private Registers() {}

  static DataTable waivers(List<WaiverUse> uses, Sources sources, LocalDate today) {
    DataTable.Builder table =
        DataTable.of("Waivers", "Waiver", "Must-have", "Stands", "Last day", "Granted by", "Place")
            .orElse("No waiver is for this service.");
    uses.stream()
        .sorted(
            Comparator.comparing((WaiverUse use) -> use.waiver().expires().ifKnown().orElse(NEVER))
                .thenComparing(use -> use.waiver().place()))
        .forEach(
            use -> {
              Waiver waiver = use.waiver();
              table.row(
                  Cell.of(waiver.name()).with(text(waiver.reason())),
                  Cell.code(text(waiver.rule())),
                  Cell.mark(tone(use), state(use.state())),
                  day(waiver.expires(), today),
                  Cell.of(both(waiver.approverRole(), waiver.ownerTeam()))
                      .with(both(waiver.ticket(), waiver.type().map(Named::id))),
                  sources.where(waiver.place()).cell());
            });
    return table.build();
  }

  private static String state(WaiverState state) {
    return switch (state) {
      case IN_FORCE -> "In force";
      case UNDECIDED -> "In force, need not known";
      case UNUSED -> "Not needed";
      case ENDED -> "Ended";
      case NOT_YET -> "Not yet in force";
      case REFUSED -> "Refused";
      case ASKED -> "Asked for";
      case OF_NO_RULE -> "For no must-have";
    };
  }

  private static Tone tone(WaiverUse use) {
    return switch (use.state()) {
      case IN_FORCE, UNDECIDED -> use.endsSoon() ? Tone.WARN : Tone.EXCUSED;
      case ENDED, REFUSED -> Tone.BAD;
      case UNUSED, OF_NO_RULE -> Tone.WARN;
      case NOT_YET, ASKED -> Tone.NOTE;
    };
  }

  static DataTable attestations(List<Attestation> all, Sources sources, LocalDate today) {
    DataTable.Builder table =
        DataTable.of("Attestations", "Attestation", "Made by", "On", "Last day", "Evidence")
            .orElse("Nothing was attested for this service.");
    all.stream()
        .sorted(
            Comparator.comparing((Attestation a) -> a.expires().ifKnown().orElse(NEVER))
                .thenComparing(Attestation::place))
        .forEach(
            a ->
                table.row(
                    Cell.of(text(a.id())),
                    Cell.of(text(a.attestedBy())),
                    Cell.of(text(a.date())),
                    day(a.expires(), today),
                    evidence(a, sources)));
    return table.build();
  }

  private static Cell evidence(Attestation attestation, Sources sources) {
    String given = text(attestation.evidence());
    if (attestation.evidenceResolves().is(false)) {
      return Cell.mark(Tone.BAD, given).with("not there");
    }
    Cell cell = Cell.code(given);
    return attestation.evidenceKind().is(Attestation.EvidenceKind.ADDRESS)
        ? cell.to(given)
        : sources.page(given).map(cell::to).orElse(cell);
  }

  static DataTable dependencies(Optional<Service> service) {
    DataTable.Builder table =
        DataTable.of(
                "Dependencies",
                "Needs",
                "How much",
                "When it is down",
                "Owner",
                "#Availability",
                "Single point of failure")
            .underHeading()
            .orElse("No dependency is declared or was found.");
    service.map(s -> s.dependencies().items()).orElseGet(List::of).stream()
        .sorted(Comparator.comparing((Dependency d) -> text(d.name())))
        .forEach(
            d ->
                table.row(
                    Cell.of(text(d.name())),
                    Cell.of(text(d.criticality().map(Named::id))),
                    Cell.of(text(d.fallback())).with(text(d.impact())),
                    Cell.of(text(d.ownerTeam())),
                    Cell.of(text(d.target().map(Ratio::toString))),
                    single(d)));
    return table.build();
  }

  private static Cell single(Dependency dependency) {
    if (dependency.singlePointOfFailure().is(true)) {
      String plan = text(dependency.mitigation().plan());
      return plan.isEmpty()
          ? Cell.mark(Tone.WARN, "yes").with("no plan")
          : Cell.mark(Tone.NOTE, "yes").with(plan);
    }
    return Cell.of(dependency.singlePointOfFailure().fold(k -> "no", m -> "", u -> "unknown"));
  }

  private static Cell day(Fact<LocalDate> last, LocalDate today) {
    return last.ifKnown()
        .map(
            day ->
                Cell.mark(Words.urgency(day, today), day.toString()).with(Words.away(day, today)))
        .orElseGet(() -> Cell.mark(Tone.OPEN, "not known"));
  }

  static String text(Fact<?> fact) {
    return fact.ifKnown()
        .map(Object::toString)
        .map(text -> text.isBlank() ? "(blank)" : text)
        .orElse("");
  }

  private static String both(Fact<?> one, Fact<?> other) {
    return Stream.of(text(one), text(other))
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.joining(", "));
  }
}
