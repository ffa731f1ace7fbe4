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
import dev.prr.core.document.shape.Shape.Member;
import dev.prr.core.document.shape.Shape.Text;
import dev.prr.core.service.Dependency.Criticality;
import dev.prr.core.service.Exposure;
import dev.prr.core.service.Platform;
import dev.prr.core.service.Role;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.service.Workload.Domain;
import java.util.List;

/**
 * Every key of {@code prr.yaml}, version {@code prr.dev/v1}. The check, the published JSON Schema
 * and the page about the file say the same because a test compares them with this.
 */
public final class DescriptorShape {

  private static final int MOST_COPIES = 100_000;

  private static final Shape PROSE = new Text(Forms.PROSE);
  private static final Shape TEAM = new Text(Forms.TEAM);
  private static final Shape NAME = new Text(Forms.LABEL);
  private static final Shape DATE = new Text(Forms.DATE);
  private static final Shape DURATION = new Text(Forms.DURATION);
  private static final Shape RATIO = new Text(Forms.RATIO);
  private static final Form DIGEST =
      Form.of(
          "sha256: and 64 hexadecimal digits",
          "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "It is compared with what sha256sum prints for the file.",
          "sha256:[0-9a-f]{64}");

  private static final Shape EVIDENCE = new Text(Forms.EVIDENCE);
  private static final Shape FOLDERS = new Items(new Text(Forms.FOLDER), 1);

  private static final Shape METADATA =
      fields(
          required("name", new Text(Forms.ID), "Records and reports go by the name of a service."),
          optional("team", TEAM, "The one team that owns the service."),
          optional("description", PROSE, "What the service does, and for whom."),
          optional(
              "aliases",
              new Items(NAME, 1),
              "Other names that manifests, SLOs or catalogues use."));

  private static final Shape CONTACT =
      fields(
          optional("channel", PROSE, "Where the team can be asked, such as \"#payments\"."),
          optional("rota", PROSE, "The rota that answers for the team."));

  private static final Shape MITIGATION =
      fields(
          optional("plan", PROSE, "What will be done about it."),
          optional("team", TEAM, "The team that does it."),
          optional("due", DATE, "The day by which it is done."),
          optional("lastReview", DATE, "The day on which the plan was last looked at."));

  private static final Shape EXTERNAL =
      fields(
          optional("support", PROSE, "How its support is reached."),
          optional("statusPage", EVIDENCE, "Where it tells of its outages."),
          optional("contract", PROSE, "What it owes, and where that is kept."),
          optional("exit", PROSE, "What is done when it ends."));

  private static final Shape LINKS =
      fields(
          optional("dashboard", EVIDENCE, "Where its state is seen."),
          optional("runbook", EVIDENCE, "Where it says what to do."),
          optional("documentation", EVIDENCE, "Where it is explained."),
          optional("statusPage", EVIDENCE, "Where its users learn of outages."));

  private static final Shape DEPENDENCY =
      fields(
          required("name", NAME, "What the catalogue calls it."),
          optional(
              "criticality",
              words(Criticality.values()),
              "Hard: the service fails with it. Soft: it goes on, degraded."),
          optional("impact", PROSE, "What users feel when it is down."),
          optional("fallback", PROSE, "What the service does then."),
          optional("detect", PROSE, "How the team notices: an alert, a dashboard."),
          optional("communicate", PROSE, "How its owner is reached: a channel, a status page."),
          optional("team", TEAM, "The team that owns it."),
          optional("target", RATIO, "The availability it promises."),
          optional("serviceLevel", NAME, "The level of service of its owner that is used."),
          optional("mitigation", MITIGATION, "The plan for a single point of failure."),
          optional("external", EXTERNAL, "What is known of it, where another company runs it."));

  private static final Shape REDUNDANCY =
      fields(
          required("name", NAME, "The part, such as orders-db."),
          optional("copies", new Shape.Whole(1, MOST_COPIES), "How many there are."),
          optional(
              "survives",
              new Items(words(Domain.values()), 0),
              "The domains whose loss leaves a copy running."));

  /** What makes a statement, whoever makes it. */
  public static final List<Member> ATTESTATION_KEYS =
      List.of(
          required("id", new Text(Forms.ID), "Rules ask for a statement by its id."),
          required("statement", PROSE, "A statement says what is true."),
          required("evidence", EVIDENCE, "Evidence is where it can be looked up."),
          optional(
              "evidenceDigest",
              new Text(DIGEST),
              "The fingerprint of the file, so that a later change of it is noticed."),
          required("attestedBy", TEAM, "A statement is made by a team or a role."),
          required("date", DATE, "A statement was true on a day."),
          required("expires", DATE, "A statement ends; this is its last day."));

  private static final Shape SPEC =
      fields(
          optional("tier", new Shape.Whole(1, Tier.values().length), "1 is the most critical."),
          optional("stage", words(Stage.values()), "How far the service has come."),
          optional("role", words(Role.values()), "What it is; service where nothing is said."),
          optional("platform", words(Platform.values()), "What it runs on."),
          optional("exposure", words(Exposure.values()), "Who can reach it."),
          optional("dataClass", new Text(Forms.ID), "The organization's word for its data."),
          optional(
              "regimes",
              new Items(new Text(Forms.ID), 1),
              "External sets of rules that bind it, such as pci-dss."),
          optional("peakRate", new Shape.Amount(), "Requests a second at the peak."),
          optional("rto", DURATION, "How long a recovery may take."),
          optional("rpo", DURATION, "How much data, in time, a recovery may lose."),
          optional(
              "sla",
              fields(required("availability", RATIO, "An agreement promises an availability.")),
              "What contracts promise."),
          optional("contact", CONTACT, "How the team is reached."),
          optional("onCall", PROSE, "The on-call service that pages, as the paging tool names it."),
          optional("sources", FOLDERS, "Folders elsewhere with manifests, rules or SLOs of it."),
          optional("rendered", FOLDERS, "Folders with what templates and overlays render to."),
          optional("evidence", FOLDERS, "Folders with what other tools found."),
          optional(
              "dependencies",
              new Shape.WordOr("none", new Items(DEPENDENCY, 1)),
              "What it needs while it runs, or none."),
          optional(
              "consumers", new Shape.WordOr("none", new Items(NAME, 1)), "Who needs it, or none."),
          optional("links", LINKS, "Where people find what they need."),
          optional(
              "serviceLevels",
              new Items(NAME, 1),
              "The levels of service that it offers to those who need it."),
          optional("redundancy", new Items(REDUNDANCY, 1), "Copies that no manifest shows."),
          optional("businessMetrics", new Items(NAME, 1), "Metrics the business looks at."),
          optional(
              "attestations",
              new Items(new Shape.Fields(ATTESTATION_KEYS), 1),
              "Statements no file can show."));

  /** The whole document. */
  public static final Shape.Fields DOCUMENT =
      fields(
          required(
              "apiVersion",
              new Choice(List.of("prr.dev/v1")),
              "The version says how the rest is read."),
          required("kind", new Choice(List.of("Service")), "The kind says what is described."),
          required("metadata", METADATA, "A service has a name."),
          optional("spec", SPEC, "What is reviewed, and how strictly."));

  private DescriptorShape() {}
}
