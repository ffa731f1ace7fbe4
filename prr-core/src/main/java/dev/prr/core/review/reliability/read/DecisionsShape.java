package dev.prr.core.review.reliability.read;

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
import dev.prr.core.review.reliability.Decided.Progress;
import dev.prr.core.review.reliability.Decided.Validity;
import java.util.List;

/** Every key of {@code decisions.yaml}. */
final class DecisionsShape {

  private static final Shape REASON =
      fields(
          required("id", new Text(Forms.ID), "The id carries the reason into the next review."),
          required("text", new Text(Forms.PROSE), "A figure without a reason is a score."),
          optional(
              "decision", words(Validity.values()), "Whether leadership still takes the reason."),
          optional("mandate", new Text(Forms.PROSE), "What the team may do about it."),
          optional("until", new Text(Forms.DATE), "By when it has time."));

  private static final Shape ACTION =
      fields(
          required("id", new Text(Forms.ID), "The id carries the action into the next review."),
          required("text", new Text(Forms.PROSE), "An action says what is done."),
          required("owner", new Text(Forms.ID), "A team owns it, never a person."),
          required("due", new Text(Forms.DATE), "Without a day it is a wish."),
          optional("status", words(Progress.values()), "How far it is; open without it."));

  static final Shape DOCUMENT =
      fields(
          required(
              "apiVersion",
              new Choice(List.of("prr.dev/v1")),
              "The version says how the rest is read."),
          required(
              "kind", new Choice(List.of("ReliabilityDecisions")), "The kind says what it is."),
          required(
              "spec",
              fields(
                  optional("held", new Text(Forms.DATE), "The day of the meeting."),
                  optional(
                      "attended",
                      new Items(new Text(Forms.ID), 1),
                      "Which roles and teams were there."),
                  optional("nextReview", new Text(Forms.DATE), "When the next one is held."),
                  optional(
                      "teams",
                      new Dictionary(
                          Forms.ID,
                          fields(
                              optional(
                                  "reasons",
                                  new Items(REASON, 1),
                                  "Why the figures are as they are."),
                              optional("actions", new Items(ACTION, 1), "What follows."))),
                      "What was decided, by team.")),
              "What was decided."));

  private DecisionsShape() {}
}
