package dev.prr.core.report;

import dev.prr.core.text.Escaper;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.ServiceVerdict;
import java.util.List;

/**
 * The one line that sums a run up: {@code PRR <VERDICT>: ...}, or {@code PRR ERROR: ...} where
 * nothing could be judged. Tools look for it.
 */
public final class LastLine {

  private LastLine() {}

  /** Without an end of line; safe for a console. */
  public static String of(RunReport report) {
    return Escaper.console(
        report
            .failure()
            .map(failure -> "PRR ERROR: " + failure.kind().id() + ": " + failure.message())
            .orElseGet(() -> "PRR " + report.verdict().id() + ": " + because(report)));
  }

  private static String because(RunReport report) {
    List<ServiceVerdict> all = report.services();
    List<ServiceVerdict> those =
        all.stream().filter(service -> service.verdict() == report.verdict()).toList();
    String which = all.size() > 1 ? those.size() + " of " + all.size() + " services, " : "";
    Counts counts = Counts.of(those);
    return switch (report.verdict()) {
      case READY -> which + counts.sentence();
      case READY_WITH_WARNINGS -> which + Counts.plural(counts.count(DecisionKind.WARN), "warning");
      case NOT_READY -> which + counts.blocking();
      case INCONCLUSIVE -> which + "nothing was checked, " + whyNothing(all, counts);
      case NOT_RUN -> "skipped (" + report.skipped().orElseThrow().code() + ")";
    };
  }

  private static String whyNothing(List<ServiceVerdict> services, Counts counts) {
    if (services.isEmpty()) {
      return "no service and no file to judge were found";
    }
    return counts.decisions().isEmpty()
        ? "no rule is in force"
        : "no rule applies to what was found";
  }
}
