package dev.prr.core.report.reliability;

import dev.prr.core.review.reliability.Comparison;
import dev.prr.core.review.reliability.Decided;
import dev.prr.core.review.reliability.Quarter;
import dev.prr.core.review.reliability.UnitReview;
import dev.prr.core.review.reliability.incident.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One team or group in Markdown: figures, words, trend, reasons and actions. */
final class UnitMarkdown {
  private UnitMarkdown() {}

  static String figures(UnitReview unit) {
    List<Quarter> shown = columns(unit);
    StringBuilder text = new StringBuilder();
    List<String> names = new ArrayList<>(List.of("figure"));
    shown.forEach(quarter -> names.add(name(quarter, unit)));
    text.append(MarkdownTable.head(names.toArray(String[]::new)));
    List<List<FigureRows.Row>> rows = shown.stream().map(FigureRows::of).toList();
    for (int i = 0; i < rows.get(0).size(); i++) {
      List<String> cells = new ArrayList<>(List.of(rows.get(0).get(i).name()));
      for (List<FigureRows.Row> column : rows) {
        cells.add(column.get(i).value());
      }
      text.append(MarkdownTable.row(cells));
    }
    return text.append('\n').toString();
  }

  /** The quarter under review, the one before, and the baseline. */
  static List<Quarter> columns(UnitReview unit) {
    List<Quarter> quarters = unit.quarters();
    Stream<Quarter> last = quarters.stream().skip(Math.max(0, quarters.size() - 2));
    List<Quarter> shown = new ArrayList<>(last.toList());
    Collections.reverse(shown);
    unit.baseline()
        .filter(b -> shown.stream().noneMatch(q -> q.period().equals(b.period())))
        .ifPresent(shown::add);
    return shown;
  }

  static String name(Quarter quarter, UnitReview unit) {
    boolean baseline = unit.baseline().filter(b -> b.period().equals(quarter.period())).isPresent();
    return quarter.period() + (baseline ? " (baseline)" : "");
  }

  static String words(UnitReview unit) {
    StringBuilder text = new StringBuilder();
    unit.sinceLast().ifPresent(c -> text.append(words("last quarter", c)));
    unit.sinceBaseline()
        .filter(c -> unit.sinceLast().filter(l -> l.before().equals(c.before())).isEmpty())
        .ifPresent(c -> text.append(words("the baseline " + c.before(), c)));
    if (text.isEmpty()) {
      text.append("- This is the first quarter with data: the baseline.\n");
    }
    text.append("- Known instants: ").append(completeness(unit.now())).append(".\n");
    return text.append('\n').toString();
  }

  private static String words(String since, Comparison comparison) {
    return "- How often, since "
        + since
        + ": "
        + Verdicts.rate(comparison)
        + ".\n- How long, since "
        + since
        + ": "
        + Verdicts.restore(comparison)
        + ".\n";
  }

  static String completeness(Quarter quarter) {
    return Stream.of(Step.START, Step.DETECT, Step.ACK, Step.MITIGATE, Step.RESOLVE)
        .map(step -> step.id() + " " + Figures.percent(quarter.known(step)))
        .collect(Collectors.joining(", "));
  }

  static String trend(UnitReview unit) {
    StringBuilder text = new StringBuilder();
    text.append(
        MarkdownTable.head("quarter", "incidents", "median to restore", "impact", "availability"));
    for (Quarter quarter : unit.quarters()) {
      text.append(
          MarkdownTable.row(
              name(quarter, unit),
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
