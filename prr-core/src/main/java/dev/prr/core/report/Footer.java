package dev.prr.core.report;

import java.util.ArrayList;
import java.util.List;

/** What else there is to know, the sums, and where the rest lies. */
final class Footer {

  private final RunReport report;

  Footer(RunReport report) {
    this.report = report;
  }

  void write(Page page) {
    page.gap();
    report.failure().ifPresent(failure -> remarks(page, Ink.GRAVE, "error  ", failure.details()));
    report
        .skipped()
        .ifPresent(reason -> page.add("Nothing was judged: this run was skipped.").end());
    remarks(page, Ink.WARNING, "warn   ", report.warnings());
    remarks(page, Ink.NOTE, "hint   ", report.advice());
    if (!report.services().isEmpty()) {
      page.gap();
      page.add(Ink.STRONG, Counts.of(report.services()).sentence()).end();
    }
    where(page);
  }

  private void remarks(Page page, Ink ink, String label, List<Remark> remarks) {
    for (Remark remark : remarks) {
      page.add(ink, label);
      remark.place().ifPresent(place -> page.add(place + "  "));
      page.wrap(ConsoleReport.TEXT, remark.sentence()).end();
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
  }
}
