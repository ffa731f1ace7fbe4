package dev.prr.core.gate;

import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryLocation;
import dev.prr.core.history.file.HistoryExcerpt;
import dev.prr.core.report.evidence.EvidencePackage;
import dev.prr.core.review.overview.Span;
import dev.prr.core.text.Escaper;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The evidence package that a report is asked for. */
final class EvidenceStep {

  private EvidenceStep() {}

  /** What is said about it, a line with its end. */
  static String run(GateRequest request, Span span, Path file) throws GateException {
    if (!(request.history() instanceof HistoryLocation.Folder folder)) {
      throw GateException.configuration(
          "prr.evidencePackage: a package is taken out of a history in a folder. Name one with"
              + " -Dprr.history=<folder>; prr:export and prr:import bring a shared one there.",
          List.of());
    }
    try {
      Optional<EvidencePackage.Made> made =
          EvidencePackage.write(
              HistoryExcerpt.from(request.root(), folder.path(), request.limits()),
              YearMonth.from(span.from()),
              YearMonth.from(span.to()),
              file,
              request.engine());
      return made.map(m -> line(m, request))
          .orElse("evidence none: nothing was sealed in these months\n");
    } catch (HistoryException e) {
      throw GateException.environment(e.sentence());
    }
  }

  private static String line(EvidencePackage.Made made, GateRequest request) {
    Path file = made.file();
    String shown =
        file.startsWith(request.root())
            ? request.root().relativize(file).toString()
            : file.toString();
    return Escaper.line(
            Escaper.console(
                "evidence "
                    + shown
                    + ": "
                    + counted(made.runs(), "run")
                    + ", "
                    + counted(made.reviews(), "review")
                    + (made.problems().isEmpty()
                        ? ""
                        : ", " + counted(made.problems().size(), "record") + " that cannot be read")
                    + ", up to checkpoint "
                    + made.end().line()))
        + "\n";
  }

  private static String counted(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
