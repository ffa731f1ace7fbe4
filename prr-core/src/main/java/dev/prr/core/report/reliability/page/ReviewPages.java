package dev.prr.core.report.reliability.page;

import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Metric;
import dev.prr.core.report.html.Outline;
import dev.prr.core.report.html.Outline.Entry;
import dev.prr.core.report.reliability.Figures;
import dev.prr.core.report.reliability.TeamMarkdown;
import dev.prr.core.report.reliability.UnitWords;
import dev.prr.core.review.organization.Unit;
import dev.prr.core.review.reliability.Quarter;
import dev.prr.core.review.reliability.ReliabilityReview;
import dev.prr.core.review.reliability.UnitReview;
import dev.prr.core.review.reliability.incident.Incident;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the pages together: what leadership sees, and each team's own. */
public final class ReviewPages {
  private static final String KIND = "Reliability review ";

  private ReviewPages() {}

  /** All teams and groups, with figures and counts and no single incident but as a mark. */
  public static ReviewPage all(ReliabilityReview review) {
    List<PageSection> sections = new ArrayList<>();
    sections.add(section("everybody", "All teams together", review, review.everybody()));
    review
        .groups()
        .forEach(
            unit -> sections.add(section("group-" + id(unit), "Group " + id(unit), review, unit)));
    sections.add(teams(review));
    sections.add(decisions(review));
    sections.add(reading(review));
    return new ReviewPage(
        Outline.of(KIND + review.period(), review.organization().name()).with(entries(sections)),
        "Blameless: of teams, never of people, in alphabetical order. Look for reasons, not for"
            + " scores."
            + review.nextReview().map(day -> " Next review: " + day + ".").orElse(""),
        metrics(review.everybody()),
        sections,
        foot(review));
  }

  /** One team, for the team itself. */
  public static ReviewPage team(ReliabilityReview review, UnitReview team) {
    List<PageSection> sections = new ArrayList<>();
    sections.add(section("figures", "Figures", review, team));
    sections.add(incidents(team));
    sections.add(reading(review));
    return new ReviewPage(
        Outline.of(KIND + review.period(), id(team))
            .below(List.of(Entry.of(KIND + review.period(), "index.html")))
            .with(entries(sections)),
        "For the team alone: exact times stay inside it.",
        metrics(team),
        sections,
        foot(review));
  }

  private static String id(UnitReview unit) {
    return unit.unit().id();
  }

  private static String foot(ReliabilityReview review) {
    return "PRR, made on " + review.today();
  }

  private static List<Entry> entries(List<PageSection> sections) {
    return sections.stream().map(s -> Entry.of(s.title(), "#" + s.id())).toList();
  }

  private static List<Metric> metrics(UnitReview unit) {
    Quarter now = unit.now();
    return List.of(
        Metric.of("Incidents", now.count())
            .with(unit.sinceLast().map(c -> c.rates().before().events() + " before").orElse("")),
        Metric.of(
            "Median to restore", now.restore().median().map(Figures::minutes).orElse(Figures.NONE)),
        Metric.of("Impact on users", Figures.minutes(now.downtime().down().toSeconds() / 60.0)),
        Metric.of(
            "Error budget used",
            now.budget().map(budget -> Figures.percent(budget.share())).orElse("no promise")),
        Metric.of("Still open", now.restore().open()));
  }

  private static PageSection section(
      String anchor, String title, ReliabilityReview review, UnitReview unit) {
    List<DataTable> tables = new ArrayList<>(List.of(UnitTables.figures(unit)));
    if (unit.unit().kind() == Unit.Kind.TEAM) {
      tables.addAll(
          UnitTables.decided(Optional.ofNullable(review.decided().get(id(unit))), review.today()));
    }
    return new PageSection(
        anchor,
        title,
        UnitWords.sentences(unit),
        Optional.of(new PageSection.Picture(StripPlot.of(unit), StripPlot.table(unit))),
        tables);
  }

  private static PageSection teams(ReliabilityReview review) {
    DataTable.Builder teams =
        DataTable.of(
                "Teams in alphabetical order",
                "Team",
                "#Incidents",
                "#Median to restore",
                "How often, since last",
                "How long, since last",
                "How long, since baseline")
            .underHeading();
    for (UnitReview team : review.teams()) {
      teams.row(
          Cell.of(id(team)).to("team-" + id(team) + ".html"),
          Cell.of(team.now().count()),
          Cell.of(team.now().restore().median().map(Figures::minutes).orElse(Figures.NONE)),
          Cell.of(team.sinceLast().map(UnitWords::rate).orElse("baseline")),
          Cell.of(team.sinceLast().map(UnitWords::restore).orElse("baseline")),
          Cell.of(team.sinceBaseline().map(UnitWords::restore).orElse("baseline")));
    }
    return new PageSection("teams", "Teams", List.of(), Optional.empty(), List.of(teams.build()));
  }

  private static PageSection decisions(ReliabilityReview review) {
    return new PageSection(
        "decisions",
        "Reasons and actions",
        List.of(),
        Optional.empty(),
        UnitTables.all(review.decided().values(), review.today()));
  }

  private static PageSection incidents(UnitReview team) {
    DataTable.Builder incidents =
        DataTable.of(
                "Incidents of the quarter",
                "Began (UTC)",
                "Severity",
                "Services",
                "#Restored after",
                "Cause",
                "Title")
            .underHeading();
    for (Incident incident : team.now().incidents()) {
      incidents.row(
          Cell.of(TeamMarkdown.minute(incident.times().began()))
              .with(incident.times().startIsKnown() ? "" : "when it was opened"),
          Cell.of(incident.severity().id()),
          Cell.of(String.join(", ", incident.services())),
          Cell.of(incident.times().timeToRestore().map(TeamMarkdown::length).orElse("open")),
          Cell.of(incident.cause().map(cause -> cause.id()).orElse("")),
          Cell.of(incident.title().orElse("")));
    }
    return new PageSection(
        "incidents",
        "Incidents",
        List.of(),
        Optional.empty(),
        List.of(incidents.orElse("No incident in this quarter.").build()));
  }

  private static PageSection reading(ReliabilityReview review) {
    return new PageSection(
        "reading", "How to read this", UnitWords.notes(review), Optional.empty(), List.of());
  }
}
