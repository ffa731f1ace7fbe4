package dev.prr.core.service.descriptor;

import static dev.prr.core.document.shape.Shape.fields;
import static dev.prr.core.document.shape.Shape.optional;
import static dev.prr.core.document.shape.Shape.required;
import static dev.prr.core.document.shape.Shape.words;

import dev.prr.core.document.shape.Forms;
import dev.prr.core.document.shape.Shape;
import dev.prr.core.document.shape.Shape.Choice;
import dev.prr.core.document.shape.Shape.Items;
import dev.prr.core.document.shape.Shape.Text;
import dev.prr.core.service.Review;
import dev.prr.core.service.Stage;
import java.util.List;

/**
 * Every key of {@code prr/review.yaml}, version {@code prr.dev/v1}. The check and the published
 * JSON Schema say the same because a test compares them.
 */
public final class ReviewShape {

  private static final Shape DATE = new Text(Forms.DATE);
  private static final Shape TEAM = new Text(Forms.TEAM);

  private static final Shape ACTION =
      fields(
          required("action", new Text(Forms.PROSE), "An action says what is to be done."),
          required("team", TEAM, "A team answers for the action."),
          required("due", DATE, "An action without a day is never late."));

  /** The whole document. */
  public static final Shape.Fields DOCUMENT =
      fields(
          required(
              "apiVersion",
              new Choice(List.of("prr.dev/v1")),
              "The version says how the rest is read."),
          required("kind", new Choice(List.of("Review")), "The kind says what is written."),
          required("lastReview", DATE, "A decision was made on a day."),
          required(
              "outcome", words(Review.Outcome.values()), "The outcome is what the board decided."),
          required("roles", new Items(TEAM, 1), "Roles and teams decide, never persons."),
          optional("nextReview", DATE, "The day by which the board wants to see it again."),
          optional("stage", words(Stage.values()), "Up to which stage the service may go."),
          optional("evidence", new Text(Forms.EVIDENCE), "Where the minutes can be looked up."),
          optional("actions", new Items(ACTION, 0), "What is still open."),
          optional("service", new Text(Forms.ID), "The one service it is about."));

  private ReviewShape() {}
}
