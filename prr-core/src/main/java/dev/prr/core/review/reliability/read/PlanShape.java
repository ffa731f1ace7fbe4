package dev.prr.core.review.reliability.read;

import static dev.prr.core.document.shape.Shape.fields;
import static dev.prr.core.document.shape.Shape.optional;
import static dev.prr.core.document.shape.Shape.required;
import static dev.prr.core.document.shape.Shape.words;

import dev.prr.core.document.shape.Form;
import dev.prr.core.document.shape.Forms;
import dev.prr.core.document.shape.Shape;
import dev.prr.core.document.shape.Shape.Choice;
import dev.prr.core.document.shape.Shape.Dictionary;
import dev.prr.core.document.shape.Shape.Items;
import dev.prr.core.document.shape.Shape.Text;
import dev.prr.core.review.reliability.incident.Severity;
import dev.prr.core.review.reliability.source.Slot;
import dev.prr.core.review.reliability.source.Sources;
import java.util.List;

/** Every key of {@code import.yaml}. */
final class PlanShape {

  private static final Form WORD =
      Form.of("a word", "Checkout", "Words are compared as they are written.", "[^ ](.*[^ ])?");

  private static final Form DATES =
      Form.of(
              "a pattern of a day and a time",
              "\"dd/MMM/yy h:mm a\"",
              "A time that is misread makes a figure that is wrong.",
              ".+")
          .readBy(PlanReader::isPattern);

  private static final Form ZONE =
      Form.of(
              "a time zone",
              "Europe/Berlin",
              "Local times mean nothing without their zone.",
              "[A-Za-z0-9_+:/-]+")
          .readBy(PlanReader::isZone);

  private static final Shape EXPORT =
      fields(
          required("path", new Text(Forms.FOLDER), "The file is read relative to import.yaml."),
          required(
              "format", new Choice(Sources.formats()), "The format says which fields are taken."),
          optional(
              "columns",
              new Dictionary(WORD, words(Slot.values())),
              "Columns of a table of the format csv, and what they hold."),
          optional("team", new Text(Forms.ID), "Whose incidents these are, if the file says not."),
          optional(
              "teams",
              new Dictionary(WORD, new Text(Forms.ID)),
              "What the tool calls teams, to their ids."),
          optional(
              "services",
              new Dictionary(WORD, new Text(Forms.ID)),
              "What the tool calls services, to their ids."),
          optional(
              "severities",
              new Dictionary(WORD, words(Severity.values())),
              "What the tool calls severities."),
          optional("label", new Text(WORD), "Only issues with this label are incidents."),
          optional(
              "types", new Items(new Text(WORD), 1), "Only tickets of these types are incidents."),
          optional("dates", new Text(DATES), "How the tool writes local times."),
          optional("zone", new Text(ZONE), "The zone of local times; UTC without it."),
          optional(
              "titles",
              new Choice(List.of("dropped", "scrubbed")),
              "Whether titles are kept for the team's own page, without people."));

  static final Shape DOCUMENT =
      fields(
          required(
              "apiVersion",
              new Choice(List.of("prr.dev/v1")),
              "The version says how the rest is read."),
          required("kind", new Choice(List.of("IncidentImport")), "The kind says what it is."),
          required(
              "spec",
              fields(
                  optional("salt", new Text(WORD), "Makes the keys of incidents unguessable."),
                  optional(
                      "dependencies",
                      new Items(new Text(Forms.ID), 1),
                      "What incidents may depend on beside the services."),
                  optional(
                      "promises",
                      new Dictionary(Forms.ID, new Text(Forms.RATIO)),
                      "The availability that services promise."),
                  required("files", new Items(EXPORT, 1), "Without files there are no incidents.")),
              "What is imported."));

  private PlanShape() {}
}
