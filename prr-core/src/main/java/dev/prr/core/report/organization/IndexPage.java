package dev.prr.core.report.organization;

import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Metric;
import dev.prr.core.report.html.Tone;
import dev.prr.core.report.html.Verdicts;
import dev.prr.core.review.overview.Coming;
import dev.prr.core.review.overview.Overview;
import dev.prr.core.review.overview.Standing;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.verdict.Verdict;
import dev.prr.core.workspace.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first page: how things stand, what changed, what is ahead. */
final class IndexPage {

  private static final int MOST_SILENT = 60;
  private static final List<Verdict> SHOWN =
      List.of(
          Verdict.READY,
          Verdict.READY_WITH_WARNINGS,
          Verdict.INCONCLUSIVE,
          Verdict.NOT_RUN,
          Verdict.NOT_READY);

  private final Book book;
  private final Overview overview;

  IndexPage(Book book) {
    this.book = book;
    this.overview = book.overview();
  }

  SitePage page(Section reviews) {
    List<Section> sections = new ArrayList<>();
    sections.add(now());
    sections.add(Section.of("trend", "Month by month", new Part.Columns(Trend.of(overview))));
    sections.add(kinds());
    sections.add(levels());
    sections.add(RuleTables.failing(book));
    sections.add(
        Section.of(
            "heat",
            "Where the gaps are",
            new Part.Words(
                "The share of services with an open gap, by group of rules and tier. The groups"
                    + " lead to their teams, and those to their services."),
            new Part.Shades(new HeatPages(book).byTier())));
    sections.add(ahead());
    sections.add(WaiverTables.summary(overview));
    sections.add(reviews);
    sections.add(silent());
    sections.add(teams());
    damaged().ifPresent(sections::add);
    return new SitePage("index.html", book.top(Site.OVERVIEW), lead(), sections, book.foot());
  }

  private String lead() {
    return Text.count(overview.services().size(), "service")
        + " of "
        + Text.count(book.units().size(), "team")
        + ", as each stood after its last run up to "
        + overview.day()
        + ".";
  }

  private Section now() {
    List<Metric> metrics = new ArrayList<>();
    for (Verdict verdict : SHOWN) {
      int count = overview.with(verdict);
      if (count > 0 || verdict == Verdict.READY || verdict == Verdict.NOT_READY) {
        metrics.add(
            new Metric(
                Verdicts.word(verdict), Text.number(count), share(count), Verdicts.tone(verdict)));
      }
    }
    metrics.add(
        Metric.of("Silent", Text.number(overview.silent().size()))
            .with("no run for " + Overview.SILENT_DAYS + " days"));
    metrics.add(Metric.of("Waivers", Text.number(overview.waivers().size())).with("counting now"));
    return Section.of(
        "now",
        "How services stand",
        new Part.Numbers(metrics),
        new Part.Ways(
            List.of(
                Part.Way.of("Find a service, team or rule", "find.html"),
                Part.Way.of("Rules by team", "heat.html"),
                Part.Way.of("All waivers", "waivers.html"),
                Part.Way.of("The same as JSON", "overview.json"))));
  }

  private String share(int count) {
    return new Heat.Box(count, overview.services().size(), "")
        .percent()
        .map(percent -> percent + " % of services")
        .orElse("");
  }

  private Section kinds() {
    DataTable.Builder tiers = byVerdict("By tier", "Tier");
    for (Tier tier : Tier.values()) {
      row(tiers, "Tier " + tier.id(), s -> s.tier().equals(Optional.of(tier)));
    }
    row(tiers, "Not known", s -> s.tier().isEmpty());
    DataTable.Builder stages = byVerdict("By stage", "Stage");
    for (Stage stage : Stage.values()) {
      row(stages, stage.id(), s -> s.stage().equals(Optional.of(stage)));
    }
    row(stages, "Not known", s -> s.stage().isEmpty());
    return Section.of(
        "kinds", "By tier and stage", new Part.Rows(tiers.build()), new Part.Rows(stages.build()));
  }

  private static DataTable.Builder byVerdict(String caption, String first) {
    List<String> heads = new ArrayList<>(List.of(first));
    SHOWN.forEach(verdict -> heads.add("#" + Verdicts.word(verdict)));
    heads.add("#All");
    return DataTable.of(caption, heads.toArray(String[]::new));
  }

  private interface Asks {
    boolean of(Standing standing);
  }

  private void row(DataTable.Builder table, String name, Asks asks) {
    List<Standing> services = overview.services().stream().filter(asks::of).toList();
    if (services.isEmpty()) {
      return;
    }
    List<Cell> cells = new ArrayList<>(List.of(Cell.of(name)));
    for (Verdict verdict : SHOWN) {
      cells.add(Cell.of(services.stream().filter(s -> s.verdict() == verdict).count()));
    }
    cells.add(Cell.of(services.size()));
    table.row(cells.toArray(Cell[]::new));
  }

  private Section levels() {
    return Section.of(
        "levels",
        "Levels of maturity",
        new Part.Bars(LevelParts.chart(overview.levels(), overview.services())),
        new Part.Words(
            "Each level asks for its rules and those of the levels below it. The page of a service"
                + " says what is left for its next one."));
  }

  private Section ahead() {
    DataTable.Builder table =
        DataTable.of(
                "Rules that begin to count more", "Day", "Rule", "From then on it", "#Fails in")
            .underHeading()
            .orElse("No rule begins to count more on a day that is known.");
    for (Coming coming : overview.coming()) {
      table.row(
          Cell.of(coming.day().toString()),
          book.ruleCell(Book.HERE, coming.rule()),
          coming.blocks() ? Cell.mark(Tone.BAD, "blocks") : Cell.mark(Tone.WARN, "warns"),
          Cell.of(coming.services().size()));
    }
    return Section.of("ahead", "Ahead", new Part.Rows(table.build()))
        .noted(overview.coming().size());
  }

  private Section silent() {
    List<Standing> silent = overview.silent();
    List<Part.Way> ways =
        silent.stream()
            .limit(MOST_SILENT)
            .map(
                standing ->
                    new Part.Way(
                        standing.service(),
                        book.servicePath(standing.service()),
                        Optional.empty(),
                        "last run " + standing.lastRun(),
                        ""))
            .toList();
    String more =
        silent.size() > MOST_SILENT
            ? " The first "
                + MOST_SILENT
                + " are shown; the others are on the pages of their teams."
            : "";
    return Section.of(
            "silent",
            "Silent services",
            new Part.Words(
                silent.isEmpty()
                    ? "Every service ran within " + Overview.SILENT_DAYS + " days."
                    : "No run for more than "
                        + Overview.SILENT_DAYS
                        + " days: retired, or no longer gated?"
                        + more),
            new Part.Ways(ways))
        .noted(silent.size());
  }

  private Section teams() {
    List<Part.Way> ways = book.ways("");
    return Section.of(
            "teams",
            "Teams",
            new Part.Words("In alphabetical order, with the number of their services."),
            new Part.Ways(ways))
        .noted(ways.size());
  }

  private Optional<Section> damaged() {
    if (overview.damage() == 0) {
      return Optional.empty();
    }
    DataTable.Builder table =
        DataTable.of("Records that cannot be read", "Where", "Why").underHeading();
    for (LeftOut problem : overview.damaged()) {
      table.row(Cell.code(problem.place().toString()), Cell.of(problem.detail()));
    }
    return Optional.of(
        Section.of(
                "damaged",
                "Records that cannot be read",
                new Part.Words(
                    "They are missing from the numbers of this report. prr:audit says more."),
                new Part.Rows(table.build()))
            .noted(overview.damage()));
  }
}
