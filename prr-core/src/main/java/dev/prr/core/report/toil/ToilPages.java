package dev.prr.core.report.toil;

import dev.prr.core.fact.Numbers;
import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Html;
import dev.prr.core.report.html.Links;
import dev.prr.core.report.html.Metric;
import dev.prr.core.report.html.Outline;
import dev.prr.core.report.html.Tone;
import dev.prr.core.report.html.jte.toil.JtepageGenerated;
import dev.prr.core.review.toil.Commonality;
import dev.prr.core.review.toil.Commonality.Part;
import dev.prr.core.review.toil.TeamToil;
import dev.prr.core.review.toil.ToilReview;
import dev.prr.core.review.toil.file.DecisionsFile.Decided;
import dev.prr.core.review.toil.item.Item;
import dev.prr.core.review.toil.item.Share;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page that everybody looks at together, and one page a team. */
final class ToilPages {

  static final String INDEX = "index.html";

  private static final int COMMON = 40;
  private static final int PARTS = 30;

  private final ToilReview review;

  private ToilPages(ToilReview review) {
    this.review = review;
  }

  /** All pages by file name. */
  static Map<String, String> of(ToilReview review) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put(INDEX, html(new ToilPages(review).index()));
    for (TeamToil team : review.teams()) {
      pages.put(fileOf(team.team()), html(TeamPage.of(review, team)));
    }
    return pages;
  }

  static String fileOf(String team) {
    return "team-" + Links.anchor(team) + ".html";
  }

  private static String html(ToilPage page) {
    return Html.of((out, none) -> JtepageGenerated.render(out, none, page));
  }

  private ToilPage index() {
    List<Section> sections = new ArrayList<>();
    sections.add(overview());
    sections.add(commonalities());
    sections.add(shares());
    if (!review.asked().isEmpty()) {
      sections.add(
          Section.of("asked", "Asked for last time")
              .counting(review.asked().size())
              .table(decisions("What the last review decided", review.asked()))
              .build());
    }
    sections.add(
        Section.of("decisions", "Decisions")
            .counting(review.decisions().decisions().size())
            .table(decisions("What was decided", review.decisions().decisions()))
            .build());
    if (!review.notes().isEmpty() || !review.left().isEmpty()) {
      sections.add(corrections());
    }
    return ToilPage.of(
        Outline.of("Toil review " + review.period(), review.organization()),
        ToilWords.summary(review),
        sections,
        ToilWords.method(review));
  }

  private Section overview() {
    long above =
        review.teams().stream()
            .flatMap(team -> team.share().stream())
            .filter(share -> share.typical().compareTo(Share.LINE) > 0)
            .count();
    long known = review.teams().stream().filter(team -> team.share().isPresent()).count();
    return Section.of("overview", "Overview")
        .metrics(
            List.of(
                Metric.of("Open items", review.items()),
                Metric.of("Hours a month", Numbers.print(review.hours())).with("where estimated"),
                Metric.of("Commonalities", review.commonalities().size())
                    .with("of two or more teams"),
                Metric.of("Teams above 50 %", above)
                    .with("of " + known + " that asked")
                    .as(above > 0 ? Tone.WARN : Tone.QUIET)))
        .build();
  }

  private Section commonalities() {
    DataTable.Builder table =
        DataTable.of(
                "Work that several teams do: most teams first, then most hours, then the easiest",
                "Work",
                "#Teams",
                "#Hours a month",
                "Effort",
                "Proposed owner",
                "Decision")
            .orElse("Nothing was found that two teams share.");
    Section.Builder section =
        Section.of("commonalities", "What teams have in common")
            .counting(review.commonalities().size());
    List<Commonality> shown = review.commonalities().stream().limit(COMMON).toList();
    for (Commonality c : shown) {
      table.row(
          Cell.of(c.title()).to("#c-" + c.id()).with(String.join(", ", c.teams())),
          Cell.of(c.teams().size()),
          Cell.of(Numbers.print(c.hours())),
          Cell.of(c.ease().map(e -> e.id()).orElse("not said")),
          Cell.of(c.owner()),
          Cell.of(decisionOn(c)));
    }
    section.table(table.build());
    more(section, review.commonalities().size() - COMMON, "commonalities");
    for (Commonality c : shown) {
      section.heading("c-" + c.id(), c.title()).text(about(c)).table(parts(c));
      more(section, c.parts().size() - PARTS, "items");
    }
    return section.build();
  }

  private String decisionOn(Commonality c) {
    return review.decisions().decisions().stream()
        .filter(decided -> decided.about().filter(c.id()::equals).isPresent())
        .map(decided -> ToilWords.choice(decided.choice()))
        .findFirst()
        .orElse("open");
  }

  private static String about(Commonality c) {
    return ToilWords.plural(c.teams().size(), "team")
        + ", "
        + ToilWords.hours(c)
        + " hours a month. "
        + (c.confirmed() ? "The room said that this is the same work." : "Found by likeness.")
        + " Id: "
        + c.id()
        + ".";
  }

  private static DataTable parts(Commonality c) {
    DataTable.Builder table =
        DataTable.of(c.title(), "Item", "What", "#Hours a month", "Shares the words")
            .underHeading();
    for (Part part : c.parts().stream().limit(PARTS).toList()) {
      Item item = part.item();
      table.row(
          Cell.code(item.id()).to(fileOf(item.team())),
          Cell.of(item.title()),
          Cell.of(item.hours().map(Numbers::print).orElse("not said")),
          Cell.of(
              part.shared().isEmpty() ? "put here by the room" : String.join(", ", part.shared())));
    }
    return table.build();
  }

  private Section shares() {
    DataTable.Builder table =
        DataTable.of(
            "Shares of time, teams in alphabetical order",
            "Team",
            "#Share",
            "Range",
            "#Answers",
            "Against the line",
            "#Open items",
            "#Hours a month");
    for (TeamToil team : review.teams()) {
      table.row(
          Cell.of(team.team()).to(fileOf(team.team())),
          Cell.of(team.share().map(s -> s.typical().toString()).orElse("not shown")),
          Cell.of(team.share().map(s -> s.low() + " to " + s.high()).orElse("")),
          Cell.of(team.share().map(s -> Integer.toString(s.answers())).orElse("")),
          standing(team),
          Cell.of(team.open().size()),
          Cell.of(Numbers.print(team.hours())));
    }
    return Section.of("shares", "Share of time")
        .counting(review.teams().size())
        .text(ToilWords.LINE)
        .table(table.build())
        .build();
  }

  static Cell standing(TeamToil team) {
    Tone tone =
        team.share()
            .map(
                share ->
                    switch (share.standing()) {
                      case ABOVE -> Tone.WARN;
                      case AROUND -> Tone.NOTE;
                      case BELOW -> Tone.GOOD;
                    })
            .orElse(Tone.OPEN);
    return Cell.mark(tone, ToilWords.standing(team));
  }

  private static DataTable decisions(String caption, List<Decided> decisions) {
    DataTable.Builder table =
        DataTable.of(caption, "About", "Decision", "Action", "Owner", "Due", "Status")
            .underHeading()
            .orElse("None yet: write them into decisions.yaml of the quarter.");
    for (Decided d : decisions) {
      table.row(
          Cell.code(d.about().orElse("")),
          Cell.of(ToilWords.choice(d.choice())).with(d.why().orElse("")),
          Cell.of(d.action().orElse("")),
          Cell.of(d.owner().orElse("")),
          Cell.of(d.due().map(Object::toString).orElse("")),
          Cell.of(d.status().id()));
    }
    return table.build();
  }

  private Section corrections() {
    DataTable.Builder table =
        DataTable.of("What to correct in the files", "Place", "What").underHeading();
    review.notes().forEach(n -> table.row(Cell.code(n.place().toString()), Cell.of(n.sentence())));
    review.left().stream()
        .limit(COMMON)
        .forEach(left -> table.row(Cell.code(left.place().toString()), Cell.of(left.why())));
    Section.Builder section =
        Section.of("files", "To correct in the files")
            .counting(review.notes().size() + review.left().size())
            .table(table.build());
    more(section, review.left().size() - COMMON, "rows left out");
    return section.build();
  }

  static void more(Section.Builder section, int number, String what) {
    if (number > 0) {
      section.text("And " + number + " more " + what + " in review.json.");
    }
  }
}
