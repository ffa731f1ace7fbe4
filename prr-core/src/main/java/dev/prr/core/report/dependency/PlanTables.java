package dev.prr.core.report.dependency;

import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Links;
import dev.prr.core.report.html.Tone;
import dev.prr.core.review.dependency.Changes;
import dev.prr.core.review.dependency.DependencyReview;
import dev.prr.core.review.dependency.Standing;
import dev.prr.core.review.dependency.plan.Plan;
import java.util.List;
import java.util.Optional;

/** The parts of the page that speak of plans, progress and what changed. */
public final class PlanTables {

  private static final int MOST = 60;

  private final DependencyReview review;
  private final List<Standing> top;

  /**
   * @param top the dependencies of which a decision is expected
   */
  PlanTables(DependencyReview review, List<Standing> top) {
    this.review = review;
    this.top = List.copyOf(top);
  }

  /** The tasks of a plan. */
  public DataTable tasks(Plan plan) {
    DataTable.Builder table =
        DataTable.of("Tasks: " + plan.dependency(), "Task", "Team", "Due", "Status")
            .underHeading()
            .orElse("No task.");
    plan.tasks()
        .forEach(
            task ->
                table.row(
                    Cell.of(task.task()).with(task.note().orElse("")),
                    Cell.of(task.team()),
                    Cell.of(task.due().toString()),
                    task.isLateOn(review.today())
                        ? Cell.mark(Tone.WARN, "late")
                        : Cell.of(task.status().id())));
    return table.build();
  }

  public String anchor(Plan plan) {
    return "plan-" + Links.anchor(plan.dependency());
  }

  /** What a plan says, each with what it answers. */
  public DataTable said(Plan plan) {
    DataTable.Builder table =
        DataTable.of("What is said of " + plan.dependency(), "Question", "Answer").underHeading();
    add(table, "Why it is so", plan.why());
    add(table, "Why it is acceptable", plan.acceptable());
    add(table, "Noticed by", plan.detect());
    add(table, "Told by", plan.communicate());
    add(table, "Escalated by", plan.escalate());
    add(table, "Coming changes", plan.changes());
    add(table, "The last plan", plan.effectiveness().map(e -> e.id().replace('-', ' ')));
    add(table, "Its effect", plan.effect());
    add(table, "Looked at again by", plan.nextReview().map(Object::toString));
    return table.orElse("Nothing beside the tasks.").build();
  }

  private static void add(DataTable.Builder table, String question, Optional<String> answer) {
    answer.ifPresent(sentence -> table.row(Cell.of(question), Cell.of(sentence)));
  }

  /** Those of the ranking without a decision. */
  public String undecided() {
    return String.join(
        ", ",
        top.stream()
            .map(s -> s.node().name())
            .filter(name -> review.plans().of(name).isEmpty())
            .toList());
  }

  /** How far each task has come. */
  public DataTable progress() {
    DataTable.Builder table =
        DataTable.of("Progress of every task", "Dependency", "Task", "Team", "Due", "Progress")
            .underHeading()
            .orElse("There are no tasks.");
    for (Changes.Progress progress : review.changes().progress()) {
      boolean bad =
          progress.word() == Changes.Word.LATE || progress.word() == Changes.Word.FORGOTTEN;
      table.row(
          Cell.of(progress.dependency()),
          Cell.of(progress.task()),
          Cell.of(progress.team()),
          Cell.of(progress.due()),
          bad
              ? Cell.mark(Tone.WARN, Words.word(progress.word()))
              : Cell.of(Words.word(progress.word())));
    }
    return table.build();
  }

  /** What is new, gone or owned by others. */
  public DataTable differences() {
    Changes changes = review.changes();
    DataTable.Builder table =
        DataTable.of("The graph since " + changes.since(), "What", "#How many", "Which")
            .underHeading();
    difference(table, "New", changes.appeared());
    difference(table, "Gone", changes.gone());
    difference(
        table,
        "Owned by others now",
        changes.reowned().stream()
            .map(r -> r.name() + " (" + none(r.from()) + " to " + none(r.to()) + ")")
            .toList());
    difference(table, "New lines", lines(changes.newEdges()));
    difference(table, "Gone lines", lines(changes.goneEdges()));
    return table.build();
  }

  private static List<String> lines(List<String> edges) {
    return edges.stream().map(edge -> edge.replace(" ", " to ")).toList();
  }

  private static String none(String team) {
    return team.isEmpty() ? "nobody" : team;
  }

  private static void difference(DataTable.Builder table, String what, List<String> which) {
    String shown = String.join(", ", which.subList(0, Math.min(MOST, which.size())));
    table.row(
        Cell.of(what),
        Cell.of(which.size()),
        Cell.of(which.size() > MOST ? shown + " and others" : shown));
  }
}
