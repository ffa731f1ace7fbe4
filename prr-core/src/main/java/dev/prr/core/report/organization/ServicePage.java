package dev.prr.core.report.organization;

import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.Chart;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Metric;
import dev.prr.core.report.html.Tone;
import dev.prr.core.report.html.Verdicts;
import dev.prr.core.review.overview.Mark;
import dev.prr.core.review.overview.Overview;
import dev.prr.core.review.overview.RuleStanding;
import dev.prr.core.review.overview.Standing;
import dev.prr.core.review.overview.WaiverStanding;
import dev.prr.core.rule.MustHave;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** One service, as its last run left it. */
final class ServicePage {

  private final Book book;

  ServicePage(Book book) {
    this.book = book;
  }

  SitePage page(Standing standing) {
    List<Section> sections = new ArrayList<>();
    sections.add(now(standing));
    sections.add(open(standing));
    sections.add(LevelParts.left(book, standing));
    sections.add(waivers(standing));
    sections.add(rest(standing));
    return new SitePage(
        book.servicePath(standing.service()),
        book.below("Service", standing.service()),
        lead(standing),
        sections,
        book.foot());
  }

  private static String lead(Standing standing) {
    return Text.verdict(standing)
        + " in its last run on "
        + standing.lastRun()
        + standing.commit().map(commit -> ", of the revision " + commit).orElse("")
        + ". The record "
        + standing.run().brief()
        + " holds it; its own report says what was found where.";
  }

  private Section now(Standing standing) {
    String unit = standing.unit().orElse(Overview.NO_TEAM);
    List<Metric> metrics =
        List.of(
            new Metric("Verdict", Text.verdict(standing), "", Verdicts.tone(standing.verdict())),
            Metric.of("Tier", Text.tier(standing)),
            Metric.of("Stage", Text.stage(standing)),
            Metric.of("Level", Text.level(standing.maturity())),
            Metric.of("Runs", Text.number(standing.runs())).with("in the period"));
    Chart.Builder strip =
        Chart.of("The last verdict of each month, the oldest first", "Month", "Verdict");
    for (int i = 0; i < standing.months().size(); i++) {
      Optional<Verdict> verdict = standing.months().get(i);
      strip.point(
          book.overview().months().get(i).month().toString(),
          0,
          verdict.map(Verdicts::word).orElse("No run"),
          verdict.map(Verdicts::tone).orElse(Tone.QUIET));
    }
    return Section.of(
        "now",
        "How it stands",
        new Part.Numbers(metrics),
        new Part.Strip(strip.build()),
        new Part.Ways(List.of(Part.Way.of("Team " + unit, Book.UP + book.unitPath(unit)))));
  }

  private Section open(Standing standing) {
    DataTable.Builder table =
        DataTable.of("Open gaps", "Rule", "Decision", "#Findings", "How to fix it")
            .underHeading()
            .orElse("Nothing is open.");
    for (Mark mark : standing.open()) {
      table.row(
          book.ruleCell(Book.UP, mark.rule()),
          decision(mark),
          Cell.of(mark.findings()),
          Cell.of(
              book.overview()
                  .rule(mark.rule())
                  .flatMap(RuleStanding::mustHave)
                  .map(MustHave::fix)
                  .orElse("")));
    }
    return Section.of("open", "Open gaps", new Part.Rows(table.build()))
        .noted(standing.open().size());
  }

  private static Cell decision(Mark mark) {
    return Cell.mark(Verdicts.tone(mark.decision()), Verdicts.word(mark.decision()));
  }

  private Section waivers(Standing standing) {
    List<WaiverStanding> waivers =
        book.overview().waivers().stream()
            .filter(waiver -> waiver.services().contains(standing.service()))
            .toList();
    return Section.of(
            "waivers", "Waivers", new Part.Rows(WaiverTables.table(book, Book.UP, waivers)))
        .noted(waivers.size());
  }

  private Section rest(Standing standing) {
    return Section.of(
        "rest",
        "All other rules",
        folded(standing, "could not be judged", mark -> !mark.isOpen() && isUnknown(mark)),
        folded(
            standing,
            "excused",
            mark -> !mark.isOpen() && !mark.isMet() && mark.isAsked() && !isUnknown(mark)),
        folded(standing, "met", Mark::isMet),
        folded(standing, "not asked of it", mark -> !mark.isAsked()));
  }

  private static boolean isUnknown(Mark mark) {
    return mark.decision() == DecisionKind.UNKNOWN;
  }

  private Part folded(Standing standing, String what, Predicate<Mark> which) {
    List<Part.Way> ways =
        standing.marks().stream()
            .filter(which)
            .map(
                mark ->
                    new Part.Way(
                        mark.rule(),
                        Book.UP + book.rulePath(mark.rule()),
                        Optional.of(Verdicts.tone(mark.decision())),
                        Verdicts.word(mark.decision()).toLowerCase(Locale.ROOT),
                        ""))
            .toList();
    return new Part.Folded(
        Text.count(ways.size(), "rule") + " " + what, List.of(new Part.Ways(ways)));
  }
}
