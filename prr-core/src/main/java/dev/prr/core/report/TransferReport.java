package dev.prr.core.report;

import dev.prr.core.history.Transferred;
import dev.prr.core.workspace.LeftOut;

/** What went from one history to another. */
public final class TransferReport {

  private static final int SHOWN = 20;

  private TransferReport() {}

  /** What did not go; lines ended by {@code \n}, safe for a console. */
  public static String of(Transferred transferred, Style style) {
    Page page = new Page(style);
    for (LeftOut problem : transferred.problems().stream().limit(SHOWN).toList()) {
      page.add(Ink.GRAVE, "broken ").add(problem.place() + "  ");
      page.wrap(ConsoleReport.TEXT, problem.detail()).end();
    }
    transferred
        .unsealed()
        .ifPresent(why -> page.add(Ink.WARNING, "warn   ").wrap(ConsoleReport.TEXT, why).end());
    return page.toString();
  }

  /** The one line that sums it up. */
  public static String lastLine(String goal, Transferred transferred) {
    int broken = transferred.problems().size();
    return "PRR "
        + goal
        + ": "
        + Counts.plural((int) transferred.runs(), "run")
        + ", "
        + Counts.plural((int) transferred.records(), "record")
        + (broken == 0 ? "" : ", " + broken + " left out because broken");
  }
}
