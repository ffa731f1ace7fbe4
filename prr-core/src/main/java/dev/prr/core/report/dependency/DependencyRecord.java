package dev.prr.core.report.dependency;

import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.HeldReview.Action;
import dev.prr.core.history.record.HeldReview.Decision;
import dev.prr.core.history.record.HeldReview.Kind;
import dev.prr.core.history.record.HeldReview.Result;
import dev.prr.core.history.record.HeldReview.Scope;
import dev.prr.core.history.record.HeldReview.Status;
import dev.prr.core.history.record.HeldReview.Subject;
import dev.prr.core.review.dependency.DependencyReview;
import dev.prr.core.review.dependency.graph.Edge;
import dev.prr.core.review.dependency.graph.Node;
import dev.prr.core.review.dependency.plan.Plan;
import dev.prr.core.review.dependency.plan.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the history keeps of a review that was held, so that the next one can show progress. */
public final class DependencyRecord {

  private DependencyRecord() {}

  /** Whose review it is. */
  public static Subject subject(String organization) {
    return new Subject(Scope.ORGANIZATION, organization);
  }

  /**
   * The record; empty before the meeting.
   *
   * @throws IllegalArgumentException when something in it may not be recorded; the message says
   *     what
   */
  public static Optional<HeldReview> of(DependencyReview review) {
    return review
        .plans()
        .held()
        .map(
            held ->
                HeldReview.of(
                        Kind.DEPENDENCY,
                        subject(review.title()),
                        held,
                        held.plusMonths(Kind.DEPENDENCY.months()),
                        Decision.HELD)
                    .over(review.period())
                    .attendedBy(review.plans().roles())
                    .asking(actions(review))
                    .showing(Result.of(memory(review))));
  }

  private static List<Action> actions(DependencyReview review) {
    return review.plans().plans().stream()
        .flatMap(
            plan ->
                plan.tasks().stream()
                    .map(
                        task ->
                            new Action(
                                plan.dependency() + ": " + task.task().strip(),
                                task.team(),
                                Optional.of(task.due()),
                                status(task.status()))))
        .toList();
  }

  private static Status status(Task.Status status) {
    return switch (status) {
      case OPEN -> Status.OPEN;
      case DONE -> Status.DONE;
      case CHANGED -> Status.CHANGED;
      case DROPPED -> Status.DROPPED;
    };
  }

  /** As {@code review.json} has it, and no more than the next review reads. */
  private static Map<String, Object> memory(DependencyReview review) {
    return Map.of(
        "period", review.period().toString(),
        "nodes", review.graph().nodes().stream().map(DependencyRecord::node).toList(),
        "edges", review.graph().edges().stream().map(DependencyRecord::edge).toList(),
        "plans", review.plans().plans().stream().map(DependencyRecord::plan).toList());
  }

  private static Map<String, Object> node(Node node) {
    return Map.of("name", node.name(), "team", node.team().orElse(""));
  }

  private static Map<String, Object> edge(Edge edge) {
    return Map.of("from", edge.from(), "to", edge.to());
  }

  private static Map<String, Object> plan(Plan plan) {
    return Map.of(
        "dependency",
        plan.dependency(),
        "decision",
        plan.decision().id(),
        "tasks",
        plan.tasks().stream()
            .map(task -> Map.of("id", task.id(), "status", task.status().id()))
            .toList());
  }
}
