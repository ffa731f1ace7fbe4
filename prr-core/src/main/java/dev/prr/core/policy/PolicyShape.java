package dev.prr.core.policy;

import static dev.prr.core.document.shape.Shape.fields;
import static dev.prr.core.document.shape.Shape.optional;
import static dev.prr.core.document.shape.Shape.required;
import static dev.prr.core.document.shape.Shape.words;

import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.document.shape.Form;
import dev.prr.core.document.shape.Forms;
import dev.prr.core.document.shape.Shape;
import dev.prr.core.document.shape.Shape.Choice;
import dev.prr.core.document.shape.Shape.Dictionary;
import dev.prr.core.document.shape.Shape.Items;
import dev.prr.core.document.shape.Shape.Member;
import dev.prr.core.document.shape.Shape.Text;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Platform;
import dev.prr.core.service.Role;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.service.descriptor.DescriptorShape;
import java.util.List;
import java.util.stream.Stream;

/** Every key of a policy file, version {@code prr.dev/v1}. */
final class PolicyShape {

  private static final Form WORD =
      Form.of("a word", "critical", "Words are compared as they are written.", "[^ ](.*[^ ])?");

  private static final Form PACK =
      Form.of(
          "the name or the coordinates of a pack",
          "core",
          "A pack that cannot be found judges nothing.",
          "[^ ,]+");

  private static final Form ADDRESS =
      Form.of(
          "the beginning of an address",
          "https://runbooks.example.org/",
          "Links are compared with it from their first character on.",
          "https?://[^ ]+");

  private static final Form PAGES =
      Form.of(
          "an https address or a path with {rule} for the id of the rule",
          "\"https://docs.example.org/prr/{rule}.html\"",
          "Findings lead to the page of their rule.",
          "(https://[^ {}]+|[^ :{}]+)[{]rule[}][^ {}]*");

  private static final Shape WORDS = new Items(new Text(WORD), 1);
  private static final Shape DATE = new Text(Forms.DATE);
  private static final Shape TIER = new Shape.Whole(1, Tier.values().length);
  private static final Shape STAGE = words(Stage.values());
  private static final Shape ON_UNKNOWN = words(OnUnknown.values());

  private static final Shape VOCABULARY =
      fields(
          optional("severities", WORDS, "All words that alerts may carry as their severity."),
          optional("pagingSeverities", WORDS, "Those of them that wake somebody."),
          optional(
              "severityLabels", WORDS, "Labels that hold the severity, the first that is there."),
          optional("tierWords", new Dictionary(WORD, TIER), "What catalogues call the tiers."),
          optional(
              "runbookAddresses",
              new Dictionary(ADDRESS, new Text(Forms.FOLDER)),
              "Addresses of runbooks, and the folders that hold the same pages."),
          optional(
              "teamAliases",
              new Dictionary(WORD, new Text(Forms.TEAM)),
              "Other names of teams, to the one that is used."),
          optional(
              "serviceAliases",
              new Dictionary(WORD, new Text(Forms.ID)),
              "Other names of services, to the one that is used."),
          optional(
              "pagingReceivers", WORDS, "Receivers of alerts that wake somebody, by their names."),
          optional(
              "quietReceivers", WORDS, "Receivers of alerts that wake nobody, by their names."),
          optional(
              "teams",
              new Items(new Text(Forms.TEAM), 1),
              "All teams, as they are called; with it nobody else may attest."),
          optional(
              "roles",
              new Items(new Text(Forms.TEAM), 1),
              "Roles that may attest beside the teams, such as review-board."),
          optional(
              "evidenceTools",
              new Dictionary(WORD, words(EvidenceKind.values())),
              "Further tools, and what their reports are evidence of."));

  private static final Shape SEVERITY =
      new Shape.Fields(
          Stream.of(Tier.values())
              .map(
                  tier ->
                      new Member(
                          "tier" + tier.id(), false, words(Severity.values()), "At this tier."))
              .toList());

  private static final Shape ROLLOUT =
      fields(
          optional("warnsFrom", DATE, "The first day on which a failure is more than a note."),
          optional("blocksFrom", DATE, "The first day on which a failed blocker blocks."),
          optional(
              "graceForNewServices",
              new Text(Forms.DURATION),
              "How long a new service is only warned."));

  private static final Shape WAIVER =
      fields(
          optional("allowed", new Shape.Truth(), "Whether the rule may be waived at all."),
          optional(
              "longest", new Text(Forms.DURATION), "From the first to the last day of a waiver."));

  private static final Shape WAIVERS =
      fields(
          optional(
              "file",
              new Text(Forms.FOLDER),
              "The waivers the organization granted, from this file on."),
          optional("longest", new Text(Forms.DURATION), "How long a waiver may last."),
          optional(
              "longestForBlockers",
              new Text(Forms.DURATION),
              "How long a waiver may last where the rule is a blocker."),
          optional("renewals", new Shape.Whole(0, 2), "How often a waiver may be renewed."));

  /** A statement for services that inherit it: those named, those of a platform, else all. */
  private static final Shape ATTESTATION =
      new Shape.Fields(
          Stream.concat(
                  DescriptorShape.ATTESTATION_KEYS.stream(),
                  Stream.of(
                      optional(
                          "services",
                          new Items(new Text(Forms.ID), 1),
                          "The services it is for; without it all of the platforms."),
                      optional(
                          "platforms",
                          new Items(words(Platform.values()), 1),
                          "The platforms it is for; without it all.")))
              .toList());

  private static final Shape RULE =
      fields(
          optional("severity", SEVERITY, "How much a failure weighs, for the tiers named here."),
          optional("onUnknown", ON_UNKNOWN, "What it means when the rule could not be judged."),
          optional("rollout", ROLLOUT, "The dates at which the rule begins to count."),
          optional("waiver", WAIVER, "How much more strictly it may be waived."),
          optional(
              "params",
              new Dictionary(WORD, new Shape.Anything()),
              "Values for the parameters of the rule."));

  private static final Shape LEVEL =
      fields(
          required("name", new Text(Forms.ID), "What the level is called."),
          optional(
              "rules",
              new Items(new Text(Forms.ID), 1),
              "Rules that have to be met, by their ids; minor ones too."),
          optional(
              "groups",
              new Items(new Text(Forms.ID), 1),
              "All rules of these groups that are more than minor."),
          optional(
              "stages",
              new Items(STAGE, 1),
              "All rules due from these stages on that are more than minor."));

  private static final Shape SERVICE =
      fields(
          optional("tier", TIER, "Counts more than what the service declares."),
          optional("stage", STAGE, "Counts more than what the service declares."),
          optional("role", words(Role.values()), "Counts more than what the service declares."),
          optional("firstDay", DATE, "The day the service came into being."));

  private static final Shape SPEC =
      fields(
          optional(
              "defaults",
              fields(
                  optional("tier", TIER, "The tier of a service that declares none."),
                  optional("stage", STAGE, "The stage of a service that declares none.")),
              "As what a service is judged that says nothing."),
          optional("packs", new Items(new Text(PACK), 1), "The packs to judge by."),
          optional("pages", new Text(PAGES), "Where rules are explained."),
          optional("onUnknown", ON_UNKNOWN, "What it means when a blocker could not be judged."),
          optional(
              "record",
              words(Recording.values()),
              "What a verdict is worth whose record has not reached the history."),
          optional("vocabulary", VOCABULARY, "The organization's words."),
          optional("attestations", new Items(ATTESTATION, 1), "Statements that services inherit."),
          optional(
              "sources",
              new Items(new Text(Forms.FOLDER), 1),
              "Folders outside the judged tree that services may name, from its root on."),
          optional("waivers", WAIVERS, "What waivers may be at most, and those that were granted."),
          optional(
              "rules", new Dictionary(Forms.ID, RULE), "Changes to rules, by the id of the rule."),
          optional(
              "levels",
              new Items(LEVEL, 1),
              "Levels of maturity, the lowest first; each asks for what those below it ask, too."),
          optional(
              "services",
              new Dictionary(Forms.ID, SERVICE),
              "What is known of services, by their name."));

  static final Shape.Fields DOCUMENT =
      fields(
          required(
              "apiVersion",
              new Choice(List.of("prr.dev/v1")),
              "The version says how the rest is read."),
          required("kind", new Choice(List.of("Policy")), "The kind says what is described."),
          optional(
              "metadata",
              fields(optional("name", new Text(Forms.ID), "What the policy is called.")),
              "Who it is."),
          optional("spec", SPEC, "What counts."));

  private PolicyShape() {}
}
