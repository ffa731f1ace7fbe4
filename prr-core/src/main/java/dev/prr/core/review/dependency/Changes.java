package dev.prr.core.review.dependency;

import dev.prr.core.fact.Named;
import dev.prr.core.review.dependency.graph.Edge;
import dev.prr.core.review.dependency.graph.Graph;
import dev.prr.core.review.dependency.graph.Node;
import dev.prr.core.review.dependency.plan.Plan;
import dev.prr.core.review.dependency.plan.Plans;
import dev.prr.core.review.dependency.plan.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is otherwise than at the last review; all empty at the first.
 *
 * @param appeared things that are new in the graph
 * @param gone things that are no longer in it
 * @param reowned things that another team owns now
 * @param newEdges as text: one needs another
 * @param goneEdges the same
 * @param progress of every task, of the last review and of this one
 */
public record Changes(
    String since,
    List<String> appeared,
    List<String> gone,
    List<Reowned> reowned,
    List<String> newEdges,
    List<String> goneEdges,
    List<Progress> progress) {

  /** From one team to another; blank for nobody. */
  public record Reowned(String name, String from, String to) {}

  /** How far a task has come. */
  public record Progress(String dependency, String task, String team, String due, Word word) {}

  /** The closed list. */
  public enum Word implements Named {
    NEW,
    ON_TRACK,
    LATE,
    DONE,
    CHANGED_DIRECTION,
    DROPPED,
    /** It was open at the last review, and no plan speaks of it any more. */
    FORGOTTEN
  }

  static Changes of(Before before, Graph graph, Plans plans, LocalDate today) {
    Set<String> names = new TreeSet<>();
    List<Reowned> reowned = new ArrayList<>();
    for (Node node : graph.nodes()) {
      names.add(node.name());
      String was = before.owners().get(node.name());
      String is = node.team().orElse("");
      if (was != null && !was.equals(is)) {
        reowned.add(new Reowned(node.name(), was, is));
      }
    }
    Set<String> edges = new TreeSet<>();
    for (Edge edge : graph.edges()) {
      edges.add(edge.from() + " " + edge.to());
    }
    boolean first = !before.isThere();
    return new Changes(
        before.period(),
        first ? List.of() : without(names, before.owners().keySet()),
        without(before.owners().keySet(), names),
        reowned,
        first ? List.of() : without(edges, before.edges()),
        without(before.edges(), edges),
        progress(before, plans, today));
  }

  private static List<String> without(Set<String> some, Set<String> others) {
    return some.stream().filter(name -> !others.contains(name)).toList();
  }

  private static List<Progress> progress(Before before, Plans plans, LocalDate today) {
    List<Progress> progress = new ArrayList<>();
    Map<String, String> left = new TreeMap<>(before.tasks());
    for (Plan plan : plans.plans()) {
      for (Task task : plan.tasks()) {
        String was = left.remove(plan.dependency() + " " + task.id());
        progress.add(
            new Progress(
                plan.dependency(),
                task.task(),
                task.team(),
                task.due().toString(),
                word(task, was == null, today)));
      }
    }
    left.forEach(
        (key, status) -> {
          if (status.equals(Task.Status.OPEN.id())) {
            int blank = key.indexOf(' ');
            progress.add(
                new Progress(
                    key.substring(0, blank), key.substring(blank + 1), "", "", Word.FORGOTTEN));
          }
        });
    return progress;
  }

  private static Word word(Task task, boolean isNew, LocalDate today) {
    return switch (task.status()) {
      case DONE -> Word.DONE;
      case CHANGED -> Word.CHANGED_DIRECTION;
      case DROPPED -> Word.DROPPED;
      case OPEN -> task.isLateOn(today) ? Word.LATE : isNew ? Word.NEW : Word.ON_TRACK;
    };
  }
}
