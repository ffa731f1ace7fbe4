package dev.prr.core.gate;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.Transferred;
import dev.prr.core.report.TransferReport;
import java.nio.file.Path;

/** Takes records out of a history and into another one, as JSON lines. */
public final class TransferGoal {

  private TransferGoal() {}

  /**
   * Writes runs with all that they rest on.
   *
   * @param file one that is not there yet
   */
  public static GateResult exportTo(GateRequest request, Path file, HistoryFilter filter) {
    return Guard.run(
        () -> {
          try {
            return result("export", Deposit.history(request).exportTo(file, filter), request);
          } catch (HistoryException e) {
            throw GateException.environment(e.sentence());
          }
        },
        Texts::failed);
  }

  /** Takes in what was exported; what is there already changes nothing. */
  public static GateResult importFrom(GateRequest request, Path file) {
    return Guard.run(
        () -> {
          try {
            Transferred transferred = Deposit.history(request).importFrom(file, request.now());
            return result("import", transferred, request);
          } catch (HistoryException e) {
            throw GateException.environment(e.sentence());
          }
        },
        Texts::failed);
  }

  private static GateResult result(String goal, Transferred transferred, GateRequest request) {
    return new GateResult(
        TransferReport.of(transferred, request.style()),
        TransferReport.lastLine(goal, transferred),
        transferred.problems().isEmpty() ? Ending.FINE : Ending.FAILED);
  }
}
