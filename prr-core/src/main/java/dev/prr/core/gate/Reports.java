package dev.prr.core.gate;

import dev.prr.core.report.Background;
import dev.prr.core.report.Failure;
import dev.prr.core.report.Remark;
import dev.prr.core.report.ReportWriter;
import dev.prr.core.report.ResultJson;
import dev.prr.core.report.RunFormat;
import dev.prr.core.report.RunReport;
import dev.prr.core.report.format.Format;
import dev.prr.core.report.format.Supplies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes every report of a run that is wanted. One that cannot be written hides neither the verdict
 * nor the others: for a developer it is a warning, and for a gate, whose job the evidence is, the
 * run failed.
 */
final class Reports {

  private static final String RESULT = "result.json";

  /** What a person opens first, where it is written. */
  private static final String PAGE = Format.HTML.file();

  private final GateRequest request;
  private final ReportWriter writer;
  private final List<Failure> troubles = new ArrayList<>();

  private Reports(GateRequest request) {
    this.request = request;
    this.writer = ReportWriter.into(request.root(), request.outputDirectory());
  }

  /** Refuses what cannot be meant, before anything is judged. */
  static void check(GateRequest request) throws GateException {
    List<String> problems = request.reports().problems();
    if (!problems.isEmpty()) {
      throw GateException.configuration(
          problems.get(0), problems.stream().map(Remark::of).toList());
    }
    KeyFile.read(request);
  }

  /**
   * Writes all. {@code result.json} also says which others could not be written, and the statement
   * that may be signed comes after everything that can still turn a gate red.
   */
  static RunReport write(RunReport report, GateRequest request, Background background) {
    Reports reports = new Reports(request);
    Supplies supplies = request.reports().with(background, KeyFile.ifUsable(request));
    RunReport complete = report.withOutput(reports.writer.pathOf(RESULT));
    List<Format> formats = new ArrayList<>(request.reports().formats());
    boolean states = formats.remove(Format.INTOTO);
    boolean page = false;
    for (Format format : formats) {
      boolean there = reports.write(format.file(), () -> format.open(supplies), complete);
      page |= there && format == Format.HTML;
    }
    boolean written = reports.writeResult(complete);
    if (states
        && !reports.write(Format.INTOTO.file(), () -> Format.INTOTO.open(supplies), complete)) {
      written &= reports.writeResult(complete);
    }
    return reports.withTroubles(
        page ? report.withOutput(reports.writer.pathOf(PAGE)) : written ? complete : report);
  }

  /** Opening and writing are one attempt: a fault in either is that format's alone. */
  private interface Opened {
    RunFormat open();
  }

  private boolean writeResult(RunReport report) {
    return write(RESULT, () -> ResultJson::of, report);
  }

  private boolean write(String file, Opened format, RunReport report) {
    int before = troubles.size();
    try {
      String text = format.open().of(withTroubles(report));
      trouble(Failure.Kind.ENVIRONMENT, writer.write(file, text));
    } catch (RuntimeException | StackOverflowError | NoClassDefFoundError e) {
      String what = "The report " + writer.pathOf(file) + " could not be made. ";
      trouble(Failure.Kind.INTERNAL, Optional.of(what + Guard.internal(e)));
    }
    return troubles.size() == before;
  }

  private void trouble(Failure.Kind kind, Optional<String> message) {
    message.map(text -> new Failure(kind, text, List.of())).ifPresent(troubles::add);
  }

  private RunReport withTroubles(RunReport report) {
    if (troubles.isEmpty()) {
      return report;
    }
    if (request.isGate() && report.failure().isEmpty()) {
      return RunReports.failed(request, troubles.get(0));
    }
    RunReport warned = report;
    for (Failure trouble : troubles) {
      warned = warned.withWarning(Remark.of(trouble.message()));
    }
    return warned;
  }
}
