package dev.prr.core.gate;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.history.Histories;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryLocation;
import dev.prr.core.history.postgres.SharedHistory;
import dev.prr.core.report.DeliverReport;
import java.util.List;

/** Brings what waits to the shared history. */
public final class DeliverGoal {

  private DeliverGoal() {}

  public static GateResult run(GateRequest request) {
    return Guard.run(() -> deliver(request), Texts::failed);
  }

  private static GateResult deliver(GateRequest request) throws GateException {
    if (!(request.history() instanceof HistoryLocation.Database database)) {
      throw GateException.configuration(
          "prr.history names a folder, and only for a shared history can anything wait. Name the"
              + " database with -Dprr.history=jdbc:postgresql://<host>:<port>/<database>.",
          List.of());
    }
    SharedHistory history = Histories.shared(database, request.root(), request.limits());
    try {
      SharedHistory.Delivered delivered = history.deliver();
      if (delivered.waiting() > 0) {
        throw GateException.environment(
            DeliverReport.left(delivered.brought(), delivered.waiting(), history.spool())
                + delivered.trouble().map(why -> " " + why).orElse(""));
      }
      return new GateResult(
          DeliverReport.sentence(delivered.brought(), history.spool(), history.shown()) + "\n",
          "PRR deliver: " + delivered.brought() + " brought, 0 waiting",
          Ending.FINE);
    } catch (HistoryException e) {
      throw GateException.environment(e.sentence());
    }
  }
}
