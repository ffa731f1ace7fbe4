package dev.prr.core.report.organization;

import dev.prr.core.report.html.Verdicts;
import dev.prr.core.review.overview.Coming;
import dev.prr.core.review.overview.Overview;
import dev.prr.core.text.Escaper;
import dev.prr.core.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the organization report says on the console. */
public final class SiteReport {

  private SiteReport() {}

  /** Lines ended by {@code \n}, safe for a console. */
  public static String of(Overview overview, String where) {
    List<String> lines = new ArrayList<>();
    lines.add(sum(overview));
    if (!overview.silent().isEmpty()) {
      lines.add(
          Text.count(overview.silent().size(), "service")
              + " did not run for "
              + Overview.SILENT_DAYS
              + " days");
    }
    for (Coming coming : overview.coming()) {
      lines.add(
          "ahead  "
              + coming.rule()
              + (coming.blocks() ? " blocks" : " warns")
              + " from "
              + coming.day()
              + " on; it fails in "
              + Text.count(coming.services().size(), "service"));
    }
    if (overview.damage() > 0) {
      lines.add(
          Text.count(overview.damage(), "record")
              + " could not be read and "
              + (overview.damage() == 1 ? "is" : "are")
              + " missing from the numbers; prr:audit says more");
    }
    lines.add("report " + where + "/index.html");
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(Escaper.line(Escaper.console(line))).append('\n'));
    return text.toString();
  }

  /** The one line that sums it up. */
  public static String lastLine(Overview overview) {
    return "PRR report: "
        + Text.count(overview.services().size(), "service")
        + ", "
        + Text.count(overview.runs(), "run");
  }

  private static String sum(Overview overview) {
    List<String> parts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      if (overview.with(verdict) > 0) {
        parts.add(
            Text.number(overview.with(verdict))
                + " "
                + Verdicts.word(verdict).toLowerCase(Locale.ROOT));
      }
    }
    return Text.count(overview.services().size(), "service")
        + " of "
        + Text.count(overview.units().size(), "team")
        + " as of "
        + overview.day()
        + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
  }
}
