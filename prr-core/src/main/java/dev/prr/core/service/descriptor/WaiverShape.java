package dev.prr.core.service.descriptor;

import static dev.prr.core.document.shape.Shape.fields;
import static dev.prr.core.document.shape.Shape.optional;
import static dev.prr.core.document.shape.Shape.required;
import static dev.prr.core.document.shape.Shape.words;

import dev.prr.core.document.shape.Form;
import dev.prr.core.document.shape.Forms;
import dev.prr.core.document.shape.Shape;
import dev.prr.core.document.shape.Shape.Choice;
import dev.prr.core.document.shape.Shape.Items;
import dev.prr.core.document.shape.Shape.Text;
import dev.prr.core.service.Waiver;
import java.util.List;

/**
 * Every key of {@code prr/waivers.yaml}, version {@code prr.dev/v1}. The check and the published
 * JSON Schema say the same because a test compares them.
 */
public final class WaiverShape {

  /** The word that stands for all that a rule finds of a service. */
  static final String ALL = "service";

  private static final int MOST_RENEWALS = 100;

  private static final Shape PROSE = new Text(Forms.PROSE);
  private static final Shape TEAM = new Text(Forms.TEAM);

  private static final Form FILE =
      Form.of(
          "a file as findings name it",
          "deploy/web.yaml",
          "A waiver covers findings whose file is letter by letter this one.",
          "[^/ *][^*]*");

  private static final Form SUBJECT =
      Form.of(
          "a subject as findings name it",
          "Deployment/shop/web",
          "A waiver covers findings whose subject is letter by letter this one.",
          "[^*]*[^ *][^*]*");

  /** Whether it is a day is asked later: what cannot be read counts as ended. */
  private static final Form LAST_DAY =
      Form.of("a date", "2026-12-31", "A waiver ends.", "[^ ](.*[^ ])?");

  private static final Shape SCOPE =
      fields(
          optional("file", new Text(FILE), "Only findings in this file."),
          optional("subject", new Text(SUBJECT), "Only findings about this thing."));

  private static final Shape WAIVER =
      fields(
          required("id", new Text(Forms.ID), "Records and reports name a waiver by its id."),
          required("rule", new Text(Forms.ID), "A waiver is for one rule."),
          required(
              "scope",
              new Shape.WordOr(ALL, SCOPE),
              "A waiver covers one file, one subject, or all that the rule finds of the service."),
          required("type", words(Waiver.Type.values()), "The type says why it is accepted."),
          required("reason", PROSE, "Whoever reads it later has to understand it."),
          required("ticket", PROSE, "A ticket is where the gap is worked on or was decided."),
          required("ownerTeam", TEAM, "A team answers for the gap."),
          required("approverRole", TEAM, "A role has approved it."),
          required("date", new Text(Forms.DATE), "It was granted on a day, its first."),
          required("expires", new Text(LAST_DAY), "It ends; this is its last day."),
          optional("renewals", new Shape.Whole(0, MOST_RENEWALS), "How often it was renewed."),
          optional("service", new Text(Forms.ID), "The one service it is for."));

  /** The whole document. */
  public static final Shape.Fields DOCUMENT =
      fields(
          required(
              "apiVersion",
              new Choice(List.of("prr.dev/v1")),
              "The version says how the rest is read."),
          required("kind", new Choice(List.of("Waivers")), "The kind says what is written."),
          required("waivers", new Items(WAIVER, 0), "A file of waivers lists them."));

  private WaiverShape() {}
}
