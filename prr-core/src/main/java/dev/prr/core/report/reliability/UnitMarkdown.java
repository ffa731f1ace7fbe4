package dev.prr.core.report.reliability;

import dev.prr.core.review.reliability.Decided;
import dev.prr.core.review.reliability.Quarter;
import dev.prr.core.review.reliability.UnitReview;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One team or group in Markdown: figures, words, trend, reasons and actions. */
final class UnitMarkdown {
  private UnitMarkdown() {}

  static String figures(UnitReview unit) {
    List<List<String>> table = UnitWords.figures(unit);
    StringBuilder text = new StringBuilder();
    text.append(MarkdownTable.head(table.get(0).toArray(String[]::new)));
    table.stream().skip(1).forEach(row -> text.append(MarkdownTable.row(row)));
    return text.append('\n').toString();
  }

  static String words(UnitReview unit) {
    return UnitWords.sentences(unit).stream().collect(Collectors.joining("\n- ", "- ", "\n\n"));
  }

  static String trend(UnitReview unit) {
    StringBuilder text = new StringBuilder();
    text.append(
        MarkdownTable.head("quarter", "incidents", "median to restore", "impact", "availability"));
    for (Quarter quarter : unit.quarters()) {
      text.append(
          MarkdownTable.row(
              UnitWords.name(quarter, unit),
              Integer.toString(quarter.count()),
              quarter.restore().median().map(Figures::minutes).orElse(Figures.NONE),
              Figures.minutes(quarter.downtime().down().toSeconds() / 60.0),
              Figures.availability(quarter.downtime().availability())));
    }
    return text.append('\n').toString();
  }

  static String decided(Optional<Decided> decided, LocalDate today) {
    List<Decided.Reason> reasons = decided.map(Decided::reasons).orElse(List.of());
    List<Decided.Action> actions = decided.map(Decided::actions).orElse(List.of());
    StringBuilder text = new StringBuilder();
    if (reasons.isEmpty()) {
      text.append("Reasons: none given yet.\n\n");
    } else {
      text.append(MarkdownTable.head("reason", "since", "leadership", "mandate", "time until"));
      for (Decided.Reason reason : reasons) {
        text.append(
            MarkdownTable.row(
                reason.text(),
                reason.since().toString(),
                reason.validity().id().replace('-', ' '),
                reason.mandate().orElse(""),
                reason.until().map(LocalDate::toString).orElse("")));
      }
      text.append('\n');
    }
    if (!actions.isEmpty()) {
      text.append(MarkdownTable.head("action", "owner team", "due", "status", "since"));
      for (Decided.Action action : actions) {
        text.append(
            MarkdownTable.row(
                action.text(),
                action.owner(),
                action.due().toString(),
                action.isLate(today) ? "late" : action.progress().id(),
                action.since().toString()));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
