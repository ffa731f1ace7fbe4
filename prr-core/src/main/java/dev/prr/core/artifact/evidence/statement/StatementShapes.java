package dev.prr.core.artifact.evidence.statement;

import static dev.prr.core.document.shape.Shape.fields;
import static dev.prr.core.document.shape.Shape.optional;
import static dev.prr.core.document.shape.Shape.required;

import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.artifact.evidence.EvidenceNote;
import dev.prr.core.document.shape.Form;
import dev.prr.core.document.shape.Forms;
import dev.prr.core.document.shape.Shape;
import dev.prr.core.document.shape.Shape.Amount;
import dev.prr.core.document.shape.Shape.Choice;
import dev.prr.core.document.shape.Shape.Items;
import dev.prr.core.document.shape.Shape.Member;
import dev.prr.core.document.shape.Shape.Text;
import dev.prr.core.document.shape.Shape.Truth;
import dev.prr.core.document.shape.Shape.Whole;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every key of our own documents of evidence, by kind. The check and the published JSON Schema say
 * the same because a test compares them.
 */
public final class StatementShapes {

  private static final int MOST = 1_000_000;

  /** A survey of fewer is about persons. */
  private static final int FEWEST_RESPONDENTS = 3;

  private static final Shape COUNT = new Whole(0, MOST);
  private static final Shape DATE = new Text(Forms.DATE);
  private static final Shape DURATION = new Text(Forms.DURATION);
  private static final Shape RATIO = new Text(Forms.RATIO);
  private static final Shape NAME = new Text(Forms.LABEL);
  private static final Shape TEAM = new Text(Forms.TEAM);
  private static final Shape INSTANT =
      new Text(
          Form.of(
              "a time in UTC",
              "2026-05-31T08:15:00Z",
              "Times of two zones cannot be compared.",
              "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?Z"));

  private static final Map<EvidenceKind, Shape.Fields> BY_KIND = new EnumMap<>(EvidenceKind.class);

  static {
    for (EvidenceKind kind :
        List.of(
            EvidenceKind.UNIT_TESTS, EvidenceKind.INTEGRATION_TESTS, EvidenceKind.UPGRADE_TESTS)) {
      put(
          kind,
          required("tests", COUNT, "How many tests ran."),
          required("failed", COUNT, "How many of them failed in the end."),
          optional("skipped", COUNT, "How many did not run after all."),
          optional("flaky", COUNT, "How many failed at first and passed when run again."));
    }
    put(
        EvidenceKind.LOAD_TEST,
        required("rate", new Amount(), "Requests a second that were held."),
        optional("failed", RATIO, "The share of them that failed."),
        optional("p99", DURATION, "The response time that 99 of 100 did not exceed."),
        optional("baselineP99", DURATION, "The same of the last good release."),
        optional("scale", RATIO, "The size of the environment against the real one."));
    put(
        EvidenceKind.RESTORE_TEST,
        required("passed", new Truth(), "A restore test ends one way or the other."),
        required("duration", DURATION, "The time until the data could be used again."),
        optional("dataLoss", DURATION, "The time whose changes did not come back."));
    put(
        EvidenceKind.FAILURE_TESTS,
        required(
            "experiments",
            new Items(
                fields(
                    required(
                        "what",
                        new Choice(
                            List.of("host", "zone", "region", "dependency", "leader", "other")),
                        "Something was switched off."),
                    optional("target", NAME, "The dependency or part that it was."),
                    required("date", DATE, "An experiment has a day."),
                    required("passed", new Truth(), "It ended one way or the other.")),
                1),
            "What was tried."));
    put(EvidenceKind.DRIFT, required("drifted", COUNT, "How many resources differ from the code."));
    put(
        EvidenceKind.CHANGE_REVIEW,
        required("approvals", COUNT, "How many others have to agree to a change."),
        required("bypassable", new Truth(), "Whether somebody can go around it."));
    put(
        EvidenceKind.DEPLOYMENTS,
        required(
            "deployments",
            new Items(
                fields(
                    optional("commit", new Text(EvidenceNote.COMMIT), "What was deployed."),
                    optional("time", INSTANT, "When."),
                    optional("environment", NAME, "Where.")),
                1),
            "What was deployed."));
    put(
        EvidenceKind.INCIDENTS,
        required(
            "incidents",
            new Items(
                fields(
                    optional("start", INSTANT, "When users began to feel it."),
                    optional("detect", INSTANT, "When it was noticed."),
                    optional("acknowledge", INSTANT, "When somebody took it on."),
                    optional("mitigate", INSTANT, "When users were fine again."),
                    optional("resolve", INSTANT, "When it was over.")),
                0),
            "Every incident of the last quarter; an empty list says that there was none."));
    put(
        EvidenceKind.PAGE_LOAD,
        required("shifts", new Items(COUNT, 1), "Pages of each shift, of the team as a whole."));
    put(
        EvidenceKind.TOIL_SURVEY,
        required("share", RATIO, "The share of the team's time that is toil."),
        required(
            "respondents",
            new Whole(FEWEST_RESPONDENTS, MOST),
            "A survey of fewer than three would be about persons."),
        optional(
            "method",
            new Choice(List.of("survey", "ticket-sample", "time-log")),
            "How it was found."));
    put(
        EvidenceKind.TOIL_BACKLOG,
        required("items", COUNT, "How many there are."),
        optional("none", new Truth(), "Whether there is no toil, said on purpose."));
    put(
        EvidenceKind.OBSERVED_DEPENDENCIES,
        required(
            "calls",
            new Items(
                fields(
                    required("from", NAME, "A call comes from somewhere."),
                    required("to", NAME, "A call goes somewhere.")),
                0),
            "Who was seen to call whom."));
    put(
        EvidenceKind.ACTIONS,
        required(
            "actions",
            new Items(
                fields(
                    required("team", TEAM, "A team does it."),
                    required(
                        "status",
                        new Choice(List.of("open", "in-progress", "done")),
                        "It is somewhere."),
                    required("updated", DATE, "The day on which it was last looked at."),
                    optional("due", DATE, "The day by which it is done.")),
                0),
            "What reviews decided to do."));
    put(
        EvidenceKind.RIGHT_SIZING,
        optional("tool", new Text(Forms.PROSE), "What usage was taken from."));
  }

  private StatementShapes() {}

  private static void put(EvidenceKind kind, Member... own) {
    BY_KIND.put(
        kind,
        new Shape.Fields(
            Stream.concat(
                    Stream.of(
                        required(
                            "evidence",
                            new Choice(List.of(kind.id())),
                            "It says what it is evidence of."),
                        optional("date", DATE, "The day on which it was found, in UTC."),
                        optional("commit", new Text(EvidenceNote.COMMIT), "The commit it is of."),
                        optional("service", new Text(Forms.ID), "The service it is about.")),
                    Stream.of(own))
                .toList()));
  }

  /** The shape of a kind; empty for those that only tools write. */
  public static Optional<Shape.Fields> of(EvidenceKind kind) {
    return Optional.ofNullable(BY_KIND.get(kind));
  }

  /** All shapes, in the order of the kinds. */
  public static List<Shape> all() {
    return List.copyOf(BY_KIND.values());
  }
}
