package dev.prr.core.gate;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.report.HistoryEntry;
import dev.prr.core.report.HistoryReport;
import java.util.ArrayList;
import java.util.List;

/** Lists the recorded runs, the newest first. */
public final class HistoryGoal {

  private HistoryGoal() {}

  /**
   * The runs, as a table or as JSON lines.
   *
   * @param filter which runs, and which services of them
   * @param limit how many runs at most
   * @param json whether it is to be JSON lines
   */
  public static GateResult run(GateRequest request, HistoryFilter filter, int limit, boolean json) {
    return Guard.run(() -> list(request, filter, limit, json), Texts::failed);
  }

  private static GateResult list(GateRequest request, HistoryFilter filter, int limit, boolean json)
      throws GateException {
    History history = Deposit.history(request);
    List<HistoryEntry> entries = new ArrayList<>();
    try {
      history.runs(filter, limit, run -> entries.add(HistoryEntry.of(run, history, filter)));
    } catch (HistoryException e) {
      throw GateException.environment(e.sentence());
    }
    return new GateResult(
        json
            ? HistoryReport.lines(entries)
            : HistoryReport.table(Deposit.where(request), entries, request.style()),
        "PRR history: " + entries.size() + " runs",
        Ending.FINE);
  }
}
