package dev.prr.core.report.markdown;

import dev.prr.core.history.Receipt;
import dev.prr.core.report.Counts;
import dev.prr.core.report.LastLine;
import dev.prr.core.report.Remark;
import dev.prr.core.report.RunFormat;
import dev.prr.core.report.RunReport;
import dev.prr.core.text.MarkdownText;
import dev.prr.core.verdict.ServiceVerdict;
import dev.prr.core.verdict.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The run on a page for the summary of a job or a comment on a change: the verdict, what to do, the
 * exceptions and what is ahead. It stays below the megabyte that GitHub takes for one step; {@code
 * result.json} has all.
 */
public final class MarkdownReport implements RunFormat {

  /** More than a summary should have. */
  private static final int REMARKS = 30;

  private static final int SERVICES = 500;

  /** How many services are shown in full, the gravest first. */
  private static final int IN_FULL = 20;

  @Override
  public String of(RunReport report) {
    StringBuilder page = new StringBuilder();
    page.append("## Production readiness: ").append(words(report.verdict())).append("\n\n");
    page.append(MarkdownText.of(LastLine.of(report))).append('\n');
    report.failure().ifPresent(failure -> remarks(page, "Mistakes", failure.details()));
    List<ServiceVerdict> services =
        report.services().stream()
            .sorted(
                Comparator.comparing(ServiceVerdict::verdict)
                    .reversed()
                    .thenComparing(ServiceVerdict::service))
            .toList();
    if (services.size() > 1) {
      overview(page, services);
    }
    MarkdownService section = new MarkdownService(report, page);
    services.stream().limit(IN_FULL).forEach(section::write);
    remarks(page, "Warnings", report.warnings());
    remarks(page, "Hints", report.advice());
    foot(page, report);
    return page.toString();
  }

  static String words(Verdict verdict) {
    return verdict.id().replace('_', ' ');
  }

  private static void overview(StringBuilder page, List<ServiceVerdict> services) {
    Rows.head(page, "Service", "Team", "Tier", "Verdict", "Blocks", "Decisions");
    for (ServiceVerdict service : services.subList(0, Math.min(SERVICES, services.size()))) {
      Counts counts = new Counts(service.decisions());
      Rows.add(
          page,
          List.of(
              Rows.code(service.service()),
              Rows.text(service.team().ifKnown().orElse("no team")),
              service.tier().id(),
              words(service.verdict()),
              counts.blocking(),
              counts.sentence()));
    }
    more(page, services.size() - SERVICES, "service");
  }

  static void more(StringBuilder page, int number, String noun) {
    if (number > 0) {
      page.append("\nand ").append(Counts.plural(number, "more " + noun));
      page.append(" in result.json\n");
    }
  }

  private static void remarks(StringBuilder page, String title, List<Remark> remarks) {
    if (remarks.isEmpty()) {
      return;
    }
    page.append("\n### ").append(title).append("\n\n");
    for (Remark remark : remarks.subList(0, Math.min(REMARKS, remarks.size()))) {
      page.append("- ");
      remark.place().ifPresent(place -> page.append(Rows.code(place)).append(' '));
      page.append(MarkdownText.of(remark.sentence())).append('\n');
    }
    more(page, remarks.size() - REMARKS, "line");
  }

  private static void foot(StringBuilder page, RunReport report) {
    String packs =
        report.packs().stream()
            .map(pack -> pack.name() + " " + pack.version())
            .collect(Collectors.joining(", "));
    page.append("\nJudged on ").append(report.today()).append(" by PRR ");
    page.append(MarkdownText.of(report.engine()));
    page.append(packs.isEmpty() ? "" : " with " + MarkdownText.of(packs));
    page.append(report.receipt().map(MarkdownReport::record).orElse("")).append(".\n");
  }

  private static String record(Receipt receipt) {
    return ", record " + Rows.code(receipt.run().brief());
  }
}
