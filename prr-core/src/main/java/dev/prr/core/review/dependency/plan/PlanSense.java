package dev.prr.core.review.dependency.plan;

import dev.prr.core.document.Field;
import dev.prr.core.document.Problem;
import dev.prr.core.review.dependency.graph.Graph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What no shape can say: names once, and decisions with what they rest on. */
final class PlanSense {

  private final List<Problem> problems = new ArrayList<>();

  private PlanSense() {}

  static List<Problem> problems(Field spec) {
    PlanSense sense = new PlanSense();
    sense.once(spec.at("known").items(), "name");
    sense.once(spec.at("plans").items(), "dependency");
    spec.at("plans").items().forEach(sense::plan);
    sense.roles(spec);
    return sense.problems;
  }

  private void once(List<Field> items, String key) {
    Map<String, Field> first = new HashMap<>();
    for (Field item : items) {
      Field name = item.at(key);
      Field other = first.putIfAbsent(Graph.key(name.text().ifKnown().orElse("")), name);
      if (other != null) {
        problem(
            name,
            "This " + key + " is written already (" + other.place() + ").",
            "Nobody could say which of the two counts.",
            "Keep one of them.");
      }
    }
  }

  private void plan(Field plan) {
    List<Field> tasks = plan.at("tasks").items();
    once(tasks, "id");
    boolean accepted = plan.at("decision").text().is(Plan.Decision.ACCEPT.id());
    if (accepted && !plan.at("acceptable").isPresent()) {
      problem(
          plan.at("decision"),
          "The dependency is accepted without a reason.",
          "The next review could not say whether the reason still holds.",
          "Add acceptable: a sentence that says why the organization can live with it.");
    }
    if (!accepted && tasks.isEmpty()) {
      problem(
          plan.at("decision"),
          "Something is to be done, and there is no task.",
          "What no team has to do by a day is not done.",
          "Add tasks, each with a team and a day.");
    }
    tasks.forEach(this::task);
  }

  private void task(Field task) {
    boolean changed =
        task.at("status").text().is(Task.Status.CHANGED.id())
            || task.at("status").text().is(Task.Status.DROPPED.id());
    if (changed && !task.at("note").isPresent()) {
      problem(
          task.at("status"),
          "The task is not done as planned, and nothing says why.",
          "A change of direction without a reason is a task that was forgotten.",
          "Add note: a sentence that says why.");
    }
  }

  private void roles(Field spec) {
    if (spec.at("held").isPresent() && !spec.at("roles").isPresent()) {
      problem(
          spec.at("held"),
          "The review was held, and nothing says who was there.",
          "A decision counts by the roles that made it.",
          "Add roles: a list of roles and teams, never of persons.");
    }
  }

  private void problem(Field at, String what, String why, String fix) {
    problems.add(new Problem(at.place(), what, why, fix));
  }
}
