package dev.prr.core.review.toil.file;

import static dev.prr.core.document.shape.Shape.fields;
import static dev.prr.core.document.shape.Shape.optional;
import static dev.prr.core.document.shape.Shape.required;
import static dev.prr.core.document.shape.Shape.words;

import dev.prr.core.document.Field;
import dev.prr.core.document.Problem;
import dev.prr.core.document.shape.Forms;
import dev.prr.core.document.shape.Shape;
import dev.prr.core.document.shape.Shape.Items;
import dev.prr.core.document.shape.Shape.Text;
import dev.prr.core.fact.Named;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.review.blameless.Scrubber;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.organization.Team;
import dev.prr.core.source.Location;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the meeting came to.
 *
 * @param held the day of the meeting; empty while it is still to be held
 * @param due the last day on which the next one is in time
 * @param roles that were present
 * @param decisions in written order
 */
public record DecisionsFile(
    Optional<LocalDate> held,
    Optional<LocalDate> due,
    List<String> roles,
    List<Decided> decisions) {

  /** What to do about a commonality or an item. */
  public enum Choice implements Named {
    /** One team does it for all. */
    JOINT_PROJECT,
    /** Each team for itself. */
    EACH_TEAM,
    /** It is cheaper to live with it. */
    ACCEPT,
    /** Looked at again next time. */
    LATER
  }

  /**
   * One decision.
   *
   * @param about the id of a commonality or an item; empty for something else
   * @param action what is to be done; empty where nothing is
   * @param owner the team that does it
   */
  public record Decided(
      Optional<String> about,
      Choice choice,
      Optional<String> action,
      Optional<String> owner,
      Optional<LocalDate> due,
      HeldReview.Status status,
      Optional<String> why,
      Location place) {}

  /** Where the meeting is still to be held. */
  public static final DecisionsFile NONE =
      new DecisionsFile(Optional.empty(), Optional.empty(), List.of(), List.of());

  private static final Shape DECISION =
      fields(
          optional("about", new Text(Forms.LABEL), "The id of a commonality or of an item."),
          required("decision", words(Choice.values()), "What was decided."),
          optional("action", new Text(Forms.PROSE), "What is to be done."),
          optional("owner", new Text(Forms.TEAM), "The team that does it."),
          optional("due", new Text(Forms.DATE), "The last day for it."),
          optional("status", words(HeldReview.Status.values()), "How far it has come."),
          optional("why", new Text(Forms.PROSE), "The reason, for the next meeting."));

  static final Shape DOCUMENT =
      StrictFile.document(
          "ToilDecisions",
          fields(optional("period", new Text(StrictFile.QUARTER), "The quarter of the review.")),
          fields(
              optional("held", new Text(Forms.DATE), "The day of the meeting."),
              optional("nextReview", new Text(Forms.DATE), "The last day for the next one."),
              optional("attended", new Items(new Text(Forms.TEAM), 1), "Roles and teams."),
              optional("decisions", new Items(DECISION, 1), "What was decided.")));

  public DecisionsFile {
    roles = List.copyOf(roles);
    decisions = List.copyOf(decisions);
  }

  /** What a file says. */
  public static FileReading<DecisionsFile> read(
      SourceText file, Organization organization, Limits limits) {
    return StrictFile.read(file, DOCUMENT, limits)
        .then(root -> checked(root.at("spec"), organization));
  }

  private static FileReading<DecisionsFile> checked(Field spec, Organization organization) {
    Scrubber scrubber = scrubber(organization);
    List<Problem> problems = new ArrayList<>();
    List<Decided> decisions = new ArrayList<>();
    for (Field decision : spec.at("decisions").items()) {
      Field owner = decision.at("owner");
      Optional<Team> team = owner.text().ifKnown().flatMap(organization::team);
      if (owner.isPresent() && team.isEmpty()) {
        problems.add(StrictFile.noSuchTeam(owner, organization));
      }
      if (decision.at("action").isPresent() && !owner.isPresent()) {
        problems.add(
            new Problem(
                decision.at("action").place(),
                "Nobody owns this action.",
                "What nobody owns is not done.",
                "Add owner: and the team that does it."));
      }
      tooLong(decision.at("action")).ifPresent(problems::add);
      decisions.add(decided(decision, team.map(Team::id), scrubber));
    }
    Optional<LocalDate> held = date(spec.at("held"));
    Optional<LocalDate> due = date(spec.at("nextReview"));
    if (held.isPresent()
        && due.filter(d -> !d.isAfter(held.get()) || d.isAfter(held.get().plusYears(1)))
            .isPresent()) {
      problems.add(
          new Problem(
              spec.at("nextReview").place(),
              "The next review is not due within the year after this one.",
              "It comes every three months.",
              "Write the last day on which the next one is in time."));
    }
    List<String> roles =
        spec.at("attended").items().stream().flatMap(r -> r.text().ifKnown().stream()).toList();
    return problems.isEmpty()
        ? FileReading.of(new DecisionsFile(held, due, roles, decisions))
        : FileReading.wrong(problems.stream().sorted().toList());
  }

  private static Optional<Problem> tooLong(Field action) {
    return action
        .text()
        .ifKnown()
        .filter(text -> text.length() > HeldReview.LONGEST_TEXT || text.contains("\n"))
        .map(
            text ->
                new Problem(
                    action.place(),
                    "The action is no single line of at most 500 characters.",
                    "It is kept in the history and shown in a table.",
                    "Say it in a sentence and link the plan."));
  }

  /** Takes out whoever a sentence leads to all the same: the intern, he, by somebody. */
  private static Scrubber scrubber(Organization organization) {
    List<String> harmless = new ArrayList<>();
    for (Team team : organization.teams()) {
      harmless.add(team.id());
      harmless.addAll(team.aliases());
    }
    return Scrubber.of(List.of(), harmless);
  }

  private static Decided decided(Field decision, Optional<String> owner, Scrubber scrubber) {
    return new Decided(
        decision.at("about").text().ifKnown(),
        word(decision.at("decision"), Choice.values()).orElseThrow(),
        decision.at("action").text().ifKnown().map(text -> scrubber.scrub(text).text()),
        owner,
        date(decision.at("due")),
        word(decision.at("status"), HeldReview.Status.values()).orElse(HeldReview.Status.OPEN),
        decision.at("why").text().ifKnown().map(text -> scrubber.scrub(text).text()),
        decision.place());
  }

  private static Optional<LocalDate> date(Field field) {
    return field.text().ifKnown().map(LocalDate::parse);
  }

  private static <T extends Named> Optional<T> word(Field field, T[] words) {
    return field
        .text()
        .ifKnown()
        .flatMap(text -> Stream.of(words).filter(w -> w.id().equals(text)).findFirst());
  }
}
