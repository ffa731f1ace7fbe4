package dev.prr.core.report.toil;

import dev.prr.core.fact.Numbers;
import dev.prr.core.review.toil.Changes;
import dev.prr.core.review.toil.Commonality;
import dev.prr.core.review.toil.Commonality.Part;
import dev.prr.core.review.toil.TeamToil;
import dev.prr.core.review.toil.ToilReview;
import dev.prr.core.review.toil.file.DecisionsFile.Decided;
import dev.prr.core.review.toil.item.Item;
import dev.prr.core.text.MarkdownText;
import java.util.List;
import java.util.stream.Collectors;

/** The review as one Markdown page for the meeting. */
public final class ToilMarkdown {

  private static final int TOP = 10;
  private static final int COMMON = 20;

  private final StringBuilder page = new StringBuilder();

  private ToilMarkdown() {}

  /** The whole page. */
  public static String of(ToilReview review) {
    ToilMarkdown markdown = new ToilMarkdown();
    markdown.write(review);
    return markdown.page.toString();
  }

  private void write(ToilReview review) {
    line("# Toil review " + review.period() + ", " + text(review.organization()));
    line("");
    line(ToilWords.summary(review));
    commonalities(review);
    line("");
    line("## Share of time");
    line("");
    line(ToilWords.LINE);
    line("");
    line("| team | share | range | answers | against the line |");
    line("|---|---|---|---|---|");
    for (TeamToil team : review.teams()) {
      line("| " + text(team.team()) + " | " + ToilWords.shareCells(team) + " |");
    }
    asked(review.asked());
    decisions(review.decisions().decisions());
    review.teams().forEach(this::team);
    notes(review);
  }

  private void commonalities(ToilReview review) {
    line("");
    line("## What teams have in common");
    line("");
    if (review.commonalities().isEmpty()) {
      line("Nothing was found that two teams share.");
      return;
    }
    line("| work | teams | hours a month | effort | proposed owner | id |");
    line("|---|---|---|---|---|---|");
    for (Commonality c : review.commonalities().stream().limit(COMMON).toList()) {
      line(
          "| %s | %s | %s | %s | %s | %s |"
              .formatted(
                  text(c.title()),
                  c.teams().stream().map(MarkdownText::of).collect(Collectors.joining(", ")),
                  ToilWords.hours(c),
                  c.ease().map(e -> e.id()).orElse("not said"),
                  text(c.owner()),
                  MarkdownText.code(c.id())));
    }
    more(review.commonalities().size() - COMMON, "commonalities");
    for (Commonality c : review.commonalities().stream().limit(COMMON).toList()) {
      line("");
      line("### " + text(c.title()));
      line("");
      for (Part part : c.parts().stream().limit(COMMON).toList()) {
        String why =
            part.shared().isEmpty()
                ? "put here by the room"
                : "shares " + String.join(", ", part.shared());
        line(
            "- "
                + MarkdownText.code(part.item().id())
                + " "
                + text(part.item().title())
                + " ("
                + text(why)
                + ")");
      }
      more(c.parts().size() - COMMON, "items");
    }
  }

  private void team(TeamToil team) {
    line("");
    line("## Team " + text(team.team()));
    line("");
    line(ToilWords.backlog(team));
    if (!team.open().isEmpty()) {
      line("");
      line("| item | what | kind | hours a month | open since | help wanted |");
      line("|---|---|---|---|---|---|");
      for (Item item : team.open().stream().limit(TOP).toList()) {
        line(
            "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                    MarkdownText.code(item.key()),
                    text(item.title()),
                    item.category().title(),
                    item.hours().map(Numbers::print).orElse("not said"),
                    item.created().map(Object::toString).orElse("not said"),
                    item.helpWanted() ? "yes" : ""));
      }
      more(team.open().size() - TOP, "items");
    }
    line("");
    line("Since the last quarter: " + ToilWords.changes(team) + ".");
    team.changes().ifPresent(this::changed);
  }

  private void changed(Changes changes) {
    if (!changes.gone().isEmpty()) {
      line("");
    }
    for (Item item : changes.gone().stream().limit(TOP).toList()) {
      line("- gone: " + text(item.title()) + " (" + ToilWords.hours(item.hours()) + ")");
    }
  }

  private void asked(List<Decided> asked) {
    if (!asked.isEmpty()) {
      line("");
      line("## Asked for last time");
      table(asked);
    }
  }

  private void decisions(List<Decided> decisions) {
    line("");
    line("## Decisions");
    if (decisions.isEmpty()) {
      line("");
      line("None yet: write them into decisions.yaml of the quarter.");
    } else {
      table(decisions);
    }
  }

  private void table(List<Decided> decisions) {
    line("");
    line("| about | decision | action | owner | due | status |");
    line("|---|---|---|---|---|---|");
    for (Decided d : decisions) {
      line(
          "| %s | %s | %s | %s | %s | %s |"
              .formatted(
                  d.about().map(MarkdownText::code).orElse(""),
                  ToilWords.choice(d.choice()),
                  d.action().map(MarkdownText::of).orElse(""),
                  d.owner().map(MarkdownText::of).orElse(""),
                  d.due().map(Object::toString).orElse(""),
                  d.status().id()));
    }
  }

  private void notes(ToilReview review) {
    if (!review.notes().isEmpty()) {
      line("");
      line("## To correct in the files");
      line("");
      review
          .notes()
          .forEach(
              n -> line("- " + MarkdownText.code(n.place().toString()) + " " + text(n.sentence())));
    }
    line("");
    line("## How this was made");
    line("");
    line(ToilWords.method(review));
    if (!review.left().isEmpty()) {
      line("");
      for (var left : review.left().stream().limit(COMMON).toList()) {
        line("- left out: " + MarkdownText.code(left.place().toString()) + " " + text(left.why()));
      }
      more(review.left().size() - COMMON, "rows left out");
    }
  }

  private void more(int number, String what) {
    if (number > 0) {
      line("");
      line("And " + number + " more " + what + " in review.json.");
    }
  }

  private static String text(String outside) {
    return MarkdownText.of(outside);
  }

  private void line(String line) {
    page.append(line).append('\n');
  }
}
