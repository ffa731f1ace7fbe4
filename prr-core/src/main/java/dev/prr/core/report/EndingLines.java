package dev.prr.core.report;

import dev.prr.core.verdict.Ahead;
import dev.prr.core.verdict.ServiceVerdict;
import java.util.List;

/** What still counts and soon will not; the nearest few days. */
final class EndingLines {

  private static final int MOST = 10;

  private EndingLines() {}

  static void write(Page page, ServiceVerdict service) {
    List<Ahead> ahead = service.ahead();
    if (ahead.isEmpty()) {
      return;
    }
    page.gap();
    for (Ahead one : ahead.subList(0, Math.min(MOST, ahead.size()))) {
      page.add(Ink.WARNING, "ahead  ")
          .add(one.place() + "  ")
          .wrap(ConsoleReport.TEXT, one.sentence())
          .end();
    }
    if (ahead.size() > MOST) {
      page.add("and " + (ahead.size() - MOST) + " more in result.json").end();
    }
  }
}
