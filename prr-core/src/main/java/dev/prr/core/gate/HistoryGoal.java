package dev.prr.core.gate;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.history.Found;
import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.Run;
import dev.prr.core.report.HistoryEntry;
import dev.prr.core.report.HistoryReport;
import java.util.ArrayList;
import java.util.List;

/** Lists the recorded runs, the newest first. */
public final class HistoryGoal {

  private HistoryGoal() {}

  /**
   * The table of runs.
   *
   * @param filter which runs, and which services of them
   * @param limit how many runs at most
   */
  public static GateResult run(GateRequest request, HistoryFilter filter, int limit) {
    return Guard.run(() -> list(request, filter, limit), Texts::failed);
  }

  private static GateResult list(GateRequest request, HistoryFilter filter, int limit)
      throws GateException {
    History history = Deposit.history(request);
    List<HistoryEntry> entries = new ArrayList<>();
    try {
      history.runs(filter, limit, run -> entries.add(entry(run, history)));
    } catch (HistoryException e) {
      throw GateException.environment(e.sentence());
    }
    return new GateResult(
        HistoryReport.table(Deposit.where(request), entries, request.style()),
        "PRR history: " + entries.size() + " runs",
        Ending.FINE);
  }

  private static HistoryEntry entry(Found<Run> run, History history) {
    return new HistoryEntry(
        run,
        run instanceof Found.Whole<Run> whole ? history.judgementsOf(whole.kept()) : List.of());
  }
}
