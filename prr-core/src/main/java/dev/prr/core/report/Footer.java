package dev.prr.core.report;

import dev.prr.core.history.Receipt;
import java.util.ArrayList;
import java.util.List;

/** What else there is to know, the sums, and where the rest lies. */
final class Footer {

  /** More than anybody mends before trying again. */
  private static final int MISTAKES = 30;

  private final RunReport report;
  private final Style style;

  Footer(RunReport report, Style style) {
    this.report = report;
    this.style = style;
  }

  void write(Page page) {
    page.gap();
    report
        .failure()
        .map(Failure::details)
        .ifPresent(details -> remarks(page, Ink.GRAVE, "error  ", details, MISTAKES));
    report
        .skipped()
        .ifPresent(reason -> page.add("Nothing was judged: this run was skipped.").end());
    remarks(page, Ink.WARNING, "warn   ", report.warnings(), report.warnings().size());
    remarks(page, Ink.NOTE, "hint   ", report.advice(), style.lines());
    if (!report.services().isEmpty()) {
      page.gap();
      page.add(Ink.STRONG, Counts.of(report.services()).sentence()).end();
    }
    where(page);
  }

  private static void remarks(Page page, Ink ink, String label, List<Remark> remarks, int limit) {
    for (Remark remark : remarks.subList(0, Math.min(limit, remarks.size()))) {
      page.add(ink, label);
      remark.place().ifPresent(place -> page.add(place + "  "));
      page.wrap(ConsoleReport.TEXT, remark.sentence()).end();
    }
    if (remarks.size() > limit) {
      page.add(ink, label).add("and " + (remarks.size() - limit) + " more in result.json").end();
    }
  }

  private void where(Page page) {
    List<String> parts = new ArrayList<>();
    report.output().ifPresent(output -> parts.add("report " + output));
    report
        .receipt()
        .ifPresent(
            receipt -> parts.add("record " + receipt.run().brief() + " in " + receipt.history()));
    if (!parts.isEmpty()) {
      page.add(Ink.FAINT, String.join(" · ", parts)).end();
    }
    report
        .receipt()
        .flatMap(Receipt::checkpoint)
        .ifPresent(checkpoint -> page.add(Ink.FAINT, "checkpoint " + checkpoint.line()).end());
  }
}
