package dev.prr.core.report.reliability;

import dev.prr.core.review.reliability.Comparison;
import dev.prr.core.review.reliability.Quarter;
import dev.prr.core.review.reliability.ReliabilityReview;
import dev.prr.core.review.reliability.UnitReview;
import dev.prr.core.review.reliability.incident.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Markdown and pages say of one team or group, in the same words. */
public final class UnitWords {
  private UnitWords() {}

  /** A table: the first row is its head, the first column names the figures. */
  public static List<List<String>> figures(UnitReview unit) {
    List<Quarter> shown = columns(unit);
    List<List<String>> table = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("figure"));
    shown.forEach(quarter -> head.add(name(quarter, unit)));
    table.add(head);
    List<List<FigureRows.Row>> columns = shown.stream().map(FigureRows::of).toList();
    for (int i = 0; i < columns.get(0).size(); i++) {
      List<String> row = new ArrayList<>(List.of(columns.get(0).get(i).name()));
      for (List<FigureRows.Row> column : columns) {
        row.add(column.get(i).value());
      }
      table.add(row);
    }
    return table;
  }

  /** The quarter under review, the one before, and the baseline. */
  private static List<Quarter> columns(UnitReview unit) {
    List<Quarter> quarters = unit.quarters();
    List<Quarter> shown =
        new ArrayList<>(quarters.subList(Math.max(0, quarters.size() - 2), quarters.size()));
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

  /** What became of the figures, and how much of the data there is. */
  public static List<String> sentences(UnitReview unit) {
    List<String> sentences = new ArrayList<>();
    unit.sinceLast().ifPresent(c -> compared("last quarter", c, sentences));
    unit.sinceBaseline()
        .filter(c -> unit.sinceLast().filter(l -> l.before().equals(c.before())).isEmpty())
        .ifPresent(c -> compared("the baseline " + c.before(), c, sentences));
    if (sentences.isEmpty()) {
      sentences.add("This is the first quarter with data: the baseline.");
    }
    sentences.add("Known instants: " + completeness(unit.now()) + ".");
    return sentences;
  }

  private static void compared(String since, Comparison comparison, List<String> sentences) {
    sentences.add("How often, since " + since + ": " + Verdicts.rate(comparison) + ".");
    sentences.add("How long, since " + since + ": " + Verdicts.restore(comparison) + ".");
  }

  private static String completeness(Quarter quarter) {
    return Stream.of(Step.START, Step.DETECT, Step.ACK, Step.MITIGATE, Step.RESOLVE)
        .map(step -> step.id() + " " + Figures.percent(quarter.known(step)))
        .collect(Collectors.joining(", "));
  }

  /** The word for how often. */
  public static String rate(Comparison comparison) {
    return Verdicts.word(comparison.rate(), comparison.rates().noticeableCut());
  }

  /** The word for how long. */
  public static String restore(Comparison comparison) {
    return Verdicts.word(comparison.restore(), comparison.noticeable());
  }

  /** Formulas, what was left out, and how far to trust it. */
  public static List<String> notes(ReliabilityReview review) {
    List<String> notes = new ArrayList<>(Notes.definitions());
    notes.add(Notes.multiplicity(review));
    notes.addAll(Notes.exclusions(review));
    return notes;
  }
}
