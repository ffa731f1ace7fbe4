package dev.prr.core.report.toil;

import dev.prr.core.fact.Numbers;
import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.Chart;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Metric;
import dev.prr.core.report.html.Outline;
import dev.prr.core.report.html.Tone;
import dev.prr.core.review.toil.Changes;
import dev.prr.core.review.toil.Commonality;
import dev.prr.core.review.toil.TeamToil;
import dev.prr.core.review.toil.ToilReview;
import dev.prr.core.review.toil.file.DecisionsFile.Decided;
import dev.prr.core.review.toil.item.Category;
import dev.prr.core.review.toil.item.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one team presents. */
final class TeamPage {

  private static final int TOP = 15;

  private final ToilReview review;
  private final TeamToil team;

  private TeamPage(ToilReview review, TeamToil team) {
    this.review = review;
    this.team = team;
  }

  static ToilPage of(ToilReview review, TeamToil team) {
    TeamPage page = new TeamPage(review, team);
    List<Section> sections = new ArrayList<>();
    sections.add(page.share());
    sections.add(page.items());
    sections.add(page.changes());
    sections.add(page.shared());
    sections.add(page.decisions());
    return ToilPage.of(
        Outline.of("Toil review " + review.period(), "Team " + team.team())
            .below(List.of(Outline.Entry.of("All teams", ToilPages.INDEX))),
        ToilWords.backlog(team),
        sections,
        ToilWords.LINE);
  }

  private Section share() {
    List<Metric> metrics = new ArrayList<>();
    metrics.add(
        Metric.of(
                "Share of time",
                team.share().map(share -> share.typical().toString()).orElse("not shown"))
            .with(
                team.share()
                    .map(share -> share.low() + " to " + share.high())
                    .orElse(ToilWords.standing(team))));
    metrics.add(Metric.of("Open items", team.open().size()));
    metrics.add(
        Metric.of("Hours a month", Numbers.print(team.hours()))
            .with(team.withoutHours() + " without an estimate"));
    metrics.add(Metric.of("Older than a year", team.ages().older()).with("of the open items"));
    Section.Builder section = Section.of("share", "Share of time").metrics(metrics);
    Trend.of(team).ifPresent(section::trend);
    return section.build();
  }

  private Section items() {
    Section.Builder section = Section.of("items", "What costs most").counting(team.open().size());
    if (team.byCategory().values().stream().anyMatch(hours -> hours.signum() > 0)) {
      Chart.Builder chart = Chart.of("Hours a month by kind of work", "kind", "hours a month");
      for (Map.Entry<Category, BigDecimal> entry : team.byCategory().entrySet()) {
        BigDecimal hours = entry.getValue();
        if (hours.signum() > 0) {
          chart.point(entry.getKey().title(), hours.doubleValue(), Numbers.print(hours), Tone.NOTE);
        }
      }
      section.bars(chart.build());
    }
    section.table(table("The open items, what costs most first", team.open()));
    ToilPages.more(section, team.open().size() - TOP, "items");
    return section.build();
  }

  private static DataTable table(String caption, List<Item> items) {
    DataTable.Builder table =
        DataTable.of(caption, "Item", "What", "Kind", "#Hours a month", "Open since", "Help")
            .orElse("Nothing is open.");
    for (Item item : items.stream().limit(TOP).toList()) {
      table.row(
          Cell.code(item.key()),
          Cell.of(item.title()),
          Cell.of(item.category().title()),
          Cell.of(item.hours().map(Numbers::print).orElse("not said")),
          Cell.of(item.created().map(Object::toString).orElse("not said")),
          item.helpWanted() ? Cell.mark(Tone.NOTE, "wanted") : Cell.of(""));
    }
    return table.build();
  }

  private Section changes() {
    Section.Builder section = Section.of("changes", "Since the last quarter");
    if (team.changes().isEmpty()) {
      return section.text("Nothing was imported for the last quarter.").build();
    }
    Changes changes = team.changes().get();
    DataTable.Builder table =
        DataTable.of("What is different", "Item", "What", "Change", "#Before", "#Now")
            .underHeading()
            .orElse("Nothing has changed.");
    changes.appeared().stream()
        .limit(TOP)
        .forEach(item -> table.row(row(item, "new", "", hours(item))));
    changes.gone().stream()
        .limit(TOP)
        .forEach(item -> table.row(row(item, "gone", hours(item), "")));
    changes.grown().stream().limit(TOP).forEach(m -> table.row(moved(m, "grown")));
    changes.shrunk().stream().limit(TOP).forEach(m -> table.row(moved(m, "shrunk")));
    return section.text(ToilWords.changes(team) + ".").table(table.build()).build();
  }

  private static Cell[] moved(Changes.Moved moved, String change) {
    return row(moved.item(), change, Numbers.print(moved.before()), Numbers.print(moved.now()));
  }

  private static Cell[] row(Item item, String change, String before, String now) {
    return new Cell[] {
      Cell.code(item.key()), Cell.of(item.title()), Cell.of(change), Cell.of(before), Cell.of(now)
    };
  }

  private static String hours(Item item) {
    return item.hours().map(Numbers::print).orElse("not said");
  }

  private Section shared() {
    DataTable.Builder table =
        DataTable.of("What other teams do too", "Work", "Teams", "#Hours a month of all")
            .underHeading()
            .orElse("Nothing was found that another team does too.");
    int count = 0;
    for (Commonality c : review.commonalities()) {
      if (c.teams().contains(team.team())) {
        count++;
        if (count <= TOP) {
          table.row(
              Cell.of(c.title()).to(ToilPages.INDEX + "#c-" + c.id()),
              Cell.of(String.join(", ", c.teams())),
              Cell.of(Numbers.print(c.hours())));
        }
      }
    }
    Section.Builder section =
        Section.of("shared", "What other teams do too").counting(count).table(table.build());
    ToilPages.more(section, count - TOP, "commonalities");
    return section.build();
  }

  private Section decisions() {
    List<Decided> own = new ArrayList<>();
    for (List<Decided> all : List.of(review.asked(), review.decisions().decisions())) {
      all.stream().filter(d -> d.owner().filter(team.team()::equals).isPresent()).forEach(own::add);
    }
    DataTable.Builder table =
        DataTable.of("What the team has taken on", "Action", "Decision", "Due", "Status")
            .underHeading()
            .orElse("The team has taken on nothing.");
    for (Decided d : own) {
      table.row(
          Cell.of(d.action().orElse("")),
          Cell.of(ToilWords.choice(d.choice())),
          Cell.of(d.due().map(Object::toString).orElse("")),
          Cell.of(d.status().id()));
    }
    return Section.of("decisions", "Taken on").counting(own.size()).table(table.build()).build();
  }
}
