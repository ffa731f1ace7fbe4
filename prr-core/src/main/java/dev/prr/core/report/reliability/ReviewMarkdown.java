package dev.prr.core.report.reliability;

import dev.prr.core.review.organization.Unit;
import dev.prr.core.review.reliability.Decided;
import dev.prr.core.review.reliability.ReliabilityReview;
import dev.prr.core.review.reliability.UnitReview;
import dev.prr.core.text.MarkdownText;
import java.util.Comparator;
import java.util.Optional;

/**
 * {@code review.md}: what leadership and peers look at together. Figures and counts, no incident.
 */
public final class ReviewMarkdown {
  private ReviewMarkdown() {}

  /** The text of the file. */
  public static String of(ReliabilityReview review) {
    StringBuilder text = new StringBuilder();
    text.append("# Reliability review ")
        .append(review.period())
        .append(": ")
        .append(MarkdownText.of(review.organization().name()))
        .append("\n\n")
        .append("Blameless: of teams, never of people. Made on ")
        .append(review.today())
        .append(". Look for reasons, not for scores.\n\n");
    review.nextReview().ifPresent(day -> text.append("Next review: ").append(day).append(".\n\n"));
    agenda(text);
    section(text, review, review.everybody(), 2, "All teams together");
    text.append("## Groups\n\n");
    review.groups().forEach(unit -> section(text, review, unit, 3, unit.unit().id()));
    text.append("## Teams\n\n");
    review.teams().forEach(unit -> section(text, review, unit, 3, unit.unit().id()));
    text.append("## Open actions\n\n").append(openActions(review));
    text.append("## How to read this\n\n");
    UnitWords.notes(review).forEach(note -> text.append("- ").append(note).append('\n'));
    rejected(text, review);
    return text.toString();
  }

  private static void agenda(StringBuilder text) {
    text.append(
        """
        ## Agenda

        1. What was decided last time: actions that are done, late or dropped (5 minutes).
        2. Each team, in alphabetical order: its figures, then its reasons (5 minutes each).
        3. Leadership says of each reason whether it is still valid, and gives mandate and time.
        4. Actions, each with the team that owns it and a day.
        5. What the figures could not tell: times nobody knows, incidents nobody recorded.

        """);
  }

  private static void section(
      StringBuilder text, ReliabilityReview review, UnitReview unit, int level, String title) {
    text.append("#".repeat(level)).append(' ').append(MarkdownText.of(title)).append("\n\n");
    text.append(UnitMarkdown.figures(unit));
    text.append(UnitMarkdown.words(unit));
    text.append(UnitMarkdown.trend(unit));
    if (unit.unit().kind() == Unit.Kind.TEAM) {
      text.append(decided(review, unit.unit().id()));
    }
  }

  private static String decided(ReliabilityReview review, String team) {
    return UnitMarkdown.decided(Optional.ofNullable(review.decided().get(team)), review.today());
  }

  private static String openActions(ReliabilityReview review) {
    StringBuilder text = new StringBuilder();
    review.decided().values().stream()
        .flatMap(decided -> decided.actions().stream())
        .filter(action -> action.progress() == Decided.Progress.OPEN)
        .sorted(
            Comparator.comparing(Decided.Action::due)
                .thenComparing(Decided.Action::owner)
                .thenComparing(Decided.Action::id))
        .forEach(
            action ->
                text.append(
                    MarkdownTable.row(
                        action.due().toString(),
                        action.owner(),
                        action.text(),
                        action.isLate(review.today()) ? "late" : "open")));
    return text.isEmpty()
        ? "None.\n\n"
        : MarkdownTable.head("due", "owner team", "action", "status") + text + "\n";
  }

  private static void rejected(StringBuilder text, ReliabilityReview review) {
    if (review.imported().rejected().isEmpty()) {
      return;
    }
    text.append("\n## Rows left out\n\n").append(MarkdownTable.head("file", "line", "why"));
    review
        .imported()
        .rejected()
        .forEach(
            row ->
                text.append(
                    MarkdownTable.row(row.file(), Integer.toString(row.line()), row.reason())));
  }
}
