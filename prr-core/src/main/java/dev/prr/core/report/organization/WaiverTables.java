package dev.prr.core.report.organization;

import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.Chart;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Tone;
import dev.prr.core.review.overview.Overview;
import dev.prr.core.review.overview.WaiverStanding;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Waivers by age and by their last day. */
final class WaiverTables {

  private static final int SOON = 30;
  private static final int QUARTER = 90;

  private WaiverTables() {}

  static Section summary(Overview overview) {
    LocalDate day = overview.day();
    Chart age =
        Chart.of("Waivers by age", "First found", "Waivers")
            .point("this month", older(overview, 0, 1))
            .point("1 to 2 months ago", older(overview, 1, 3))
            .point("3 to 5 months ago", older(overview, 3, 6))
            .point("6 to 11 months ago", older(overview, 6, 12))
            .point("a year ago or more", older(overview, 12, Long.MAX_VALUE))
            .build();
    Chart end =
        Chart.of("Waivers by their last day", "Ends", "Waivers")
            .point("over", ends(overview, days -> days < 0))
            .point("within 30 days", ends(overview, days -> days >= 0 && days <= SOON))
            .point("within 90 days", ends(overview, days -> days > SOON && days <= QUARTER))
            .point("later", ends(overview, days -> days > QUARTER))
            .point(
                "not in the records",
                overview.waivers().stream().filter(w -> w.daysLeft(day).isEmpty()).count())
            .build();
    return Section.of(
            "waivers",
            "Waivers",
            new Part.Bars(age),
            new Part.Bars(end),
            new Part.Words(
                "Records name waivers and not their last days; these are known for the waivers that"
                    + " the policy itself grants."),
            new Part.Ways(List.of(Part.Way.of("All waivers", "waivers.html"))))
        .noted(overview.waivers().size());
  }

  private static long older(Overview overview, long from, long to) {
    return overview.waivers().stream()
        .map(waiver -> waiver.monthsOld(overview.day()))
        .filter(months -> months >= from && months < to)
        .count();
  }

  private static long ends(Overview overview, Predicate<Long> when) {
    return overview.waivers().stream()
        .flatMap(waiver -> waiver.daysLeft(overview.day()).stream())
        .filter(when)
        .count();
  }

  /** All of them, those that end first and the oldest on top. */
  static SitePage page(Book book) {
    Overview overview = book.overview();
    List<WaiverStanding> waivers =
        overview.waivers().stream()
            .sorted(
                Comparator.comparing(
                        (WaiverStanding waiver) -> waiver.expires().orElse(LocalDate.MAX))
                    .thenComparing(WaiverStanding::since)
                    .thenComparing(WaiverStanding::id)
                    .thenComparing(waiver -> String.join(" ", waiver.services())))
            .toList();
    return new SitePage(
        "waivers.html",
        book.top("Waivers"),
        "Every waiver that counts in the last run of a service: those that end first on top, then"
            + " the oldest.",
        List.of(Section.of("all", "All waivers", new Part.Rows(table(book, Book.HERE, waivers)))),
        book.foot());
  }

  static DataTable table(Book book, String up, List<WaiverStanding> waivers) {
    DataTable.Builder table =
        DataTable.of("Waivers", "Waiver", "Rules", "Services", "First found", "Last day")
            .underHeading()
            .orElse("No waiver counts.");
    for (WaiverStanding waiver : waivers) {
      String firstRule = waiver.rules().get(0);
      String firstService = waiver.services().get(0);
      table.row(
          Cell.code(waiver.id()),
          Cell.code(firstRule)
              .to(up + book.rulePath(firstRule))
              .with(more(waiver.rules().size(), "rule")),
          Cell.of(firstService)
              .to(up + book.servicePath(firstService))
              .with(more(waiver.services().size(), "service")),
          Cell.of(waiver.since().toString()),
          end(waiver, book.overview().day()));
    }
    return table.build();
  }

  private static String more(int count, String thing) {
    return count == 1 ? "" : "and " + Text.count(count - 1, "more " + thing);
  }

  private static Cell end(WaiverStanding waiver, LocalDate day) {
    if (waiver.expires().isEmpty()) {
      return Cell.of("not in the records");
    }
    long left = waiver.daysLeft(day).orElse(0L);
    Tone tone = left < 0 ? Tone.BAD : left <= SOON ? Tone.WARN : Tone.QUIET;
    return Cell.mark(tone, waiver.expires().get().toString())
        .with(left < 0 ? "over" : Text.count(left, "day") + " left");
  }
}
