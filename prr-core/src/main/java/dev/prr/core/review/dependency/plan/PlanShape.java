package dev.prr.core.review.dependency.plan;

import static dev.prr.core.document.shape.Shape.fields;
import static dev.prr.core.document.shape.Shape.optional;
import static dev.prr.core.document.shape.Shape.required;
import static dev.prr.core.document.shape.Shape.words;

import dev.prr.core.document.shape.Forms;
import dev.prr.core.document.shape.Shape;
import dev.prr.core.document.shape.Shape.Choice;
import dev.prr.core.document.shape.Shape.Dictionary;
import dev.prr.core.document.shape.Shape.Items;
import dev.prr.core.document.shape.Shape.Text;
import dev.prr.core.review.dependency.graph.NodeKind;
import dev.prr.core.review.dependency.graph.Strength;
import java.util.List;

/** Every key of {@code plans.yaml} of a dependency review, version {@code prr.dev/v1}. */
public final class PlanShape {

  private static final int MOST_COPIES = 1000;

  private static final Shape PROSE = new Text(Forms.PROSE);
  private static final Shape TEAM = new Text(Forms.TEAM);
  private static final Shape DATE = new Text(Forms.DATE);
  private static final Shape NAME = new Text(Forms.LABEL);

  private static final Shape TASK =
      fields(
          required("id", new Text(Forms.ID), "The next review finds the task by its id."),
          required("task", PROSE, "A task says what is to be done."),
          required("team", TEAM, "A team answers for the task."),
          required("due", DATE, "A task without a day is never late."),
          required("status", words(Task.Status.values()), "The status is what progress is."),
          optional("note", PROSE, "Why it changed or was dropped."));

  private static final Shape PLAN =
      fields(
          required("dependency", NAME, "A plan is for one dependency of the graph."),
          required("decision", words(Plan.Decision.values()), "A review ends in a decision."),
          optional("why", PROSE, "Why the architecture is as it is."),
          optional("acceptable", PROSE, "Why the organization can live with it."),
          optional("detect", PROSE, "How those who need it notice that it is down."),
          optional("communicate", PROSE, "Where its owner tells of it: a channel, a status page."),
          optional("escalate", PROSE, "What is done when that does not help."),
          optional("changes", PROSE, "What will change about it soon."),
          optional(
              "effectiveness",
              words(Plan.Effectiveness.values()),
              "Whether the plan of the last review helped."),
          optional("effect", PROSE, "What it came to, in a sentence."),
          optional("nextReview", DATE, "The day by which it is looked at again."),
          optional("tasks", new Items(TASK, 0), "What is to be done, by whom, by when."));

  private static final Shape NEED =
      fields(
          required("name", NAME, "What it needs has a name."),
          required(
              "criticality",
              new Choice(List.of(Strength.HARD.id(), Strength.SOFT.id())),
              "Hard when it fails with it, soft when it goes on degraded."));

  private static final Shape KNOWN =
      fields(
          required("name", NAME, "It is found by its name."),
          optional("team", TEAM, "The team that owns it."),
          optional(
              "kind",
              new Choice(
                  List.of(NodeKind.SERVICE.id(), NodeKind.DATASTORE.id(), NodeKind.EXTERNAL.id())),
              "What it is."),
          optional("promise", new Text(Forms.RATIO), "The availability that it promises."),
          optional("copies", new Shape.Whole(1, MOST_COPIES), "How many of it there are."),
          optional("serviceLevels", new Items(NAME, 1), "The levels of service that it offers."),
          optional("entry", new Shape.Truth(), "Whether users come in here."),
          optional("needs", new Items(NEED, 1), "What it needs itself."));

  /** The whole document. */
  public static final Shape.Fields DOCUMENT =
      fields(
          required(
              "apiVersion",
              new Choice(List.of("prr.dev/v1")),
              "The version says how the rest is read."),
          required(
              "kind", new Choice(List.of("DependencyPlans")), "The kind says what is written."),
          required(
              "spec",
              fields(
                  optional("held", DATE, "The day of the meeting; it is recorded from then on."),
                  optional("roles", new Items(TEAM, 1), "Roles and teams that were present."),
                  optional(
                      "names",
                      new Dictionary(Forms.LABEL, NAME),
                      "What tools call things, and the names they have here."),
                  optional("ignored", new Items(NAME, 1), "What the review does not look at."),
                  optional("known", new Items(KNOWN, 1), "What no recorded service describes."),
                  optional("plans", new Items(PLAN, 0), "What is done about each dependency.")),
              "What the review says."));

  private PlanShape() {}
}
