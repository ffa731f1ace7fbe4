package dev.prr.core.report.organization;

import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Tone;
import dev.prr.core.report.html.Verdicts;
import dev.prr.core.review.overview.Mark;
import dev.prr.core.review.overview.Overview;
import dev.prr.core.review.overview.Standing;
import dev.prr.core.review.overview.WaiverStanding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The services of one team, or of the group that small teams are rolled up into. */
final class TeamPage {

  /** More services than these get no table of their own gaps: theirs would be wider than a page. */
  private static final int MOST_COLUMNS = 24;

  private final Book book;

  TeamPage(Book book) {
    this.book = book;
  }

  SitePage page(String unit, List<Standing> services) {
    List<Section> sections = new ArrayList<>();
    sections.add(services(services));
    sections.add(
        Section.of(
            "trend", "Month by month", new Part.Columns(Trend.of(book.overview(), services))));
    sections.add(gaps(services));
    sections.add(
        Section.of(
            "levels",
            "Levels of maturity",
            new Part.Bars(LevelParts.chart(book.overview().levels(), services))));
    sections.add(waivers(services));
    return new SitePage(
        book.unitPath(unit),
        book.below("Team", unit),
        Text.count(services.size(), "service") + ", as each stood after its last run.",
        sections,
        book.foot());
  }

  private Section services(List<Standing> services) {
    DataTable.Builder table =
        DataTable.of(
                "Services", "Service", "Verdict", "Tier", "Stage", "Level", "#Left", "Last run")
            .underHeading();
    for (Standing standing : services) {
      boolean silent = standing.daysSince(book.overview().day()) > Overview.SILENT_DAYS;
      table.row(
          book.serviceCell(Book.UP, standing.service()),
          Cell.mark(Verdicts.tone(standing.verdict()), Text.verdict(standing)),
          Cell.of(Text.tier(standing)),
          Cell.of(Text.stage(standing)),
          Cell.of(Text.level(standing.maturity())),
          Cell.of(standing.maturity().left().size()),
          silent
              ? Cell.mark(Tone.WARN, standing.lastRun().toString()).with("silent")
              : Cell.of(standing.lastRun().toString()));
    }
    return Section.of("services", "Services", new Part.Rows(table.build())).noted(services.size());
  }

  /** Rules with an open gap against services; only what is open takes room. */
  private Section gaps(List<Standing> services) {
    Map<String, Integer> open = new HashMap<>();
    for (Standing standing : services) {
      standing.marks().stream()
          .filter(Mark::isOpen)
          .forEach(mark -> open.merge(mark.rule(), 1, Integer::sum));
    }
    List<String> rules =
        open.keySet().stream()
            .sorted(
                Comparator.comparing((String rule) -> -open.getOrDefault(rule, 0))
                    .thenComparing(rule -> rule))
            .toList();
    List<Part> parts = new ArrayList<>();
    if (rules.isEmpty()) {
      parts.add(new Part.Words("Nothing is open."));
    } else if (services.size() <= MOST_COLUMNS) {
      parts.add(new Part.Words("What is open in most of the services comes first."));
      parts.add(new Part.Rows(matrix(services, rules)));
    } else {
      parts.add(new Part.Rows(list(rules, open, services.size())));
    }
    return new Section("gaps", "Open gaps", Text.number(rules.size()), parts);
  }

  private DataTable matrix(List<Standing> services, List<String> rules) {
    List<String> heads = new ArrayList<>(List.of("Rule"));
    services.forEach(standing -> heads.add(standing.service().replace("#", "")));
    DataTable.Builder table =
        DataTable.of("Open gaps by rule and service", heads.toArray(String[]::new)).underHeading();
    for (String rule : rules) {
      List<Cell> cells = new ArrayList<>(List.of(book.ruleCell(Book.UP, rule)));
      for (Standing standing : services) {
        Optional<Mark> mark = standing.mark(rule).filter(Mark::isAsked).filter(m -> !m.isMet());
        cells.add(
            mark.map(m -> Cell.mark(Verdicts.tone(m.decision()), Verdicts.word(m.decision())))
                .orElse(Cell.of("")));
      }
      table.row(cells.toArray(Cell[]::new));
    }
    return table.build();
  }

  private DataTable list(List<String> rules, Map<String, Integer> open, int services) {
    DataTable.Builder table =
        DataTable.of("Open gaps by rule", "Rule", "#Open in", "#Of").underHeading();
    for (String rule : rules) {
      table.row(
          book.ruleCell(Book.UP, rule), Cell.of(open.getOrDefault(rule, 0)), Cell.of(services));
    }
    return table.build();
  }

  private Section waivers(List<Standing> services) {
    Set<String> names = new HashSet<>();
    services.forEach(standing -> names.add(standing.service()));
    List<WaiverStanding> waivers =
        book.overview().waivers().stream()
            .filter(waiver -> waiver.services().stream().anyMatch(names::contains))
            .toList();
    return Section.of(
            "waivers", "Waivers", new Part.Rows(WaiverTables.table(book, Book.UP, waivers)))
        .noted(waivers.size());
  }
}
