package dev.prr.core.gate;

import dev.prr.core.document.Problem;
import dev.prr.core.history.HeldReviews;
import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Period;
import dev.prr.core.history.record.Period.Length;
import dev.prr.core.report.Remark;
import dev.prr.core.report.ReportWriter;
import dev.prr.core.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the goals of the three organization reviews have in common. */
final class ReviewStep {

  private ReviewStep() {}

  /**
   * The period that is meant.
   *
   * @param written for example {@code 2026-Q3}; blank for the last whole one
   */
  static Period period(GateRequest request, String written, Length length) throws GateException {
    String said = written.strip();
    return said.isEmpty()
        ? Period.lastBefore(request.today(), length)
        : Period.parse(said)
            .filter(period -> period.length() == length)
            .orElseThrow(() -> GateException.configuration(noPeriod(length), List.of()));
  }

  private static String noPeriod(Length length) {
    return switch (length) {
      case QUARTER -> "prr.period is no quarter: write it as 2026-Q3";
      case HALF -> "prr.period is no half-year: write it as 2026-H2";
    };
  }

  /** What is read of the governance repository. */
  interface Reading<T> {
    T of(Workspace workspace) throws IOException, GateException;
  }

  static <T> T read(GateRequest request, Reading<T> reading) throws GateException {
    try {
      return reading.of(
          Workspace.open(request.root(), request.limits(), request.outputDirectory()));
    } catch (IOException e) {
      throw GateException.environment(
          "the tree cannot be read: " + e.getClass().getSimpleName() + ". Check its permissions.",
          e);
    }
  }

  /**
   * Files that somebody has to correct first.
   *
   * @param what is wrong, for example {@code the plans of the review are}
   */
  static GateException wrong(String what, List<Problem> problems) {
    return GateException.configuration(
        what + " wrong at " + problems.get(0).place(), problems.stream().map(Remark::of).toList());
  }

  /** Writes all, or ends with the first that cannot be. */
  static void write(ReportWriter writer, Map<String, String> files) throws GateException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Optional<String> trouble = writer.write(file.getKey(), file.getValue());
      if (trouble.isPresent()) {
        throw GateException.environment(trouble.get());
      }
    }
  }

  /**
   * A review that was held is kept; one that is being prepared is not.
   *
   * @param made the record, empty while the review is being prepared
   * @return for the last line: its id, or that it was not held
   */
  static String record(GateRequest request, Supplier<Optional<HeldReview>> made)
      throws GateException {
    Optional<HeldReview> held;
    try {
      held = made.get().map(record -> record.within(request.limits()));
    } catch (IllegalArgumentException e) {
      throw GateException.configuration(
          "the review cannot be recorded: " + e.getMessage(), List.of());
    }
    return held.isEmpty() ? ", not held yet" : ", record " + kept(request, held.get()).brief();
  }

  private static Digest kept(GateRequest request, HeldReview held) throws GateException {
    try {
      History history = Deposit.history(request);
      Digest id = HeldReviews.keep(history, held);
      Optional<String> trouble = history.seal(request.now()).trouble();
      if (trouble.isPresent()) {
        throw GateException.environment(trouble.get());
      }
      return id;
    } catch (HistoryException e) {
      throw GateException.environment(e.sentence());
    }
  }
}
