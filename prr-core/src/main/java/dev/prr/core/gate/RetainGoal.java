package dev.prr.core.gate;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.file.FileHistory;
import dev.prr.core.history.file.Retained;
import dev.prr.core.history.file.Retention;
import dev.prr.core.text.Escaper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Drops old records from a history in a folder, or shows what would go. */
public final class RetainGoal {

  private RetainGoal() {}

  /**
   * Nothing goes unless it is asked for.
   *
   * @param months how many whole months before this one stay
   * @param drop whether it is done
   */
  public static GateResult run(GateRequest request, int months, boolean drop) {
    return Guard.run(() -> retain(request, months, drop), Texts::failed);
  }

  private static GateResult retain(GateRequest request, int months, boolean drop)
      throws GateException {
    if (months < Retention.LEAST_MONTHS) {
      throw GateException.configuration(
          "prr.keepMonths is at least "
              + Retention.LEAST_MONTHS
              + ": a year is compared with the last",
          List.of());
    }
    if (!(Deposit.history(request) instanceof FileHistory history)) {
      throw GateException.configuration(
          "prr:retain is for a history in a folder; a shared one is kept by its database",
          List.of());
    }
    try {
      Retention retention = history.retention();
      return drop
          ? done(retention.drop(request.today(), months))
          : looked(retention.look(request.today(), months), months);
    } catch (HistoryException e) {
      throw GateException.environment(e.sentence());
    }
  }

  private static GateResult looked(Retained would, int months) {
    return result(
        would.months().stream().map(month -> "would go  " + month).toList(),
        would.months().isEmpty()
            ? "PRR retain: nothing is older than " + months + " months"
            : "PRR retain: "
                + count(would.months().size(), "month")
                + " would go; do it with -Dprr.drop=true");
  }

  private static GateResult done(Retained retained) {
    List<String> lines = new ArrayList<>();
    retained.months().forEach(month -> lines.add("gone  " + month));
    retained.checkpoint().ifPresent(checkpoint -> lines.add("checkpoint " + checkpoint.line()));
    return result(
        lines,
        "PRR retain: "
            + count(retained.months().size(), "month")
            + " and "
            + count(retained.records(), "record")
            + " gone, "
            + count(retained.reviews(), "review")
            + " of them kept, "
            + count(retained.files(), "file")
            + " removed that nothing names");
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static GateResult result(List<String> lines, String last) {
    return new GateResult(
        lines.stream().map(Escaper::console).collect(Collectors.joining("\n")), last, Ending.FINE);
  }
}
