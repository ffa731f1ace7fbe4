package dev.prr.core.review.reliability.read;

import dev.prr.core.review.reliability.Decided;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What decisions.yaml says.
 *
 * @param held the day of the meeting; empty while it is prepared
 * @param attended roles and teams
 * @param nextReview when the next one is held
 * @param teams by id
 * @param scrubbed how many traces of people were taken out of its prose
 */
public record Decisions(
    Optional<LocalDate> held,
    List<String> attended,
    Optional<LocalDate> nextReview,
    SortedMap<String, Decided> teams,
    int scrubbed) {

  public static final Decisions NONE =
      new Decisions(Optional.empty(), List.of(), Optional.empty(), new TreeMap<>(), 0);

  public Decisions {
    attended = List.copyOf(attended);
    teams = Collections.unmodifiableSortedMap(new TreeMap<>(teams));
  }

  /**
   * These, after those of the review before: what it left open and these say nothing of is carried
   * over. A reason that was valid is carried too, to be decided again.
   */
  public Decisions after(Decisions earlier) {
    SortedMap<String, Decided> all = new TreeMap<>(teams);
    earlier.teams().forEach((team, before) -> all.merge(team, open(before), Decisions::carried));
    return new Decisions(held, attended, nextReview, all, scrubbed);
  }

  private static Decided open(Decided before) {
    return carried(new Decided(before.team(), List.of(), List.of()), before);
  }

  private static Decided carried(Decided now, Decided before) {
    Set<String> said = new HashSet<>();
    now.reasons().forEach(reason -> said.add(reason.id()));
    List<Decided.Reason> reasons = new ArrayList<>();
    for (Decided.Reason reason : now.reasons()) {
      reasons.add(
          before.reasons().stream()
              .filter(old -> old.id().equals(reason.id()))
              .findFirst()
              .map(old -> since(reason, old))
              .orElse(reason));
    }
    before.reasons().stream()
        .filter(old -> old.validity() != Decided.Validity.NO_LONGER_VALID)
        .filter(old -> !said.contains(old.id()))
        .map(Decisions::undecided)
        .forEach(reasons::add);
    return new Decided(now.team(), reasons, actions(now, before));
  }

  private static List<Decided.Action> actions(Decided now, Decided before) {
    Set<String> said = new HashSet<>();
    now.actions().forEach(action -> said.add(action.id()));
    List<Decided.Action> actions = new ArrayList<>();
    for (Decided.Action action : now.actions()) {
      actions.add(
          before.actions().stream()
              .filter(old -> old.id().equals(action.id()))
              .findFirst()
              .map(
                  old ->
                      new Decided.Action(
                          action.id(),
                          action.text(),
                          action.owner(),
                          action.due(),
                          action.progress(),
                          old.since()))
              .orElse(action));
    }
    before.actions().stream()
        .filter(old -> old.progress() == Decided.Progress.OPEN && !said.contains(old.id()))
        .forEach(actions::add);
    return actions;
  }

  private static Decided.Reason since(Decided.Reason reason, Decided.Reason old) {
    return new Decided.Reason(
        reason.id(),
        reason.text(),
        reason.validity(),
        reason.mandate(),
        reason.until(),
        old.since());
  }

  private static Decided.Reason undecided(Decided.Reason old) {
    return new Decided.Reason(
        old.id(), old.text(), Decided.Validity.UNDECIDED, old.mandate(), old.until(), old.since());
  }
}
