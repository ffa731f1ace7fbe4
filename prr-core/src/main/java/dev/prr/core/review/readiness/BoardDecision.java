package dev.prr.core.review.readiness;

import dev.prr.core.artifact.ReviewFile;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Dates;
import dev.prr.core.fact.Named;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.HeldReview.Decision;
import dev.prr.core.history.record.HeldReview.Kind;
import dev.prr.core.history.record.HeldReview.Status;
import dev.prr.core.history.record.HeldReview.Subject;
import dev.prr.core.service.Review;
import dev.prr.core.service.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a board decided about a service, as {@code prr/review.yaml} says it.
 *
 * @param service the one service it is about, where the file says so
 */
public record BoardDecision(
    LocalDate held,
    Review.Outcome outcome,
    List<String> roles,
    Optional<LocalDate> next,
    Optional<Stage> stage,
    Optional<String> evidence,
    List<Action> actions,
    Optional<String> service) {

  /** What is to be done, by which team, by which day. */
  public record Action(String action, String team, LocalDate due) {}

  public BoardDecision {
    roles = List.copyOf(roles);
    actions = List.copyOf(actions);
  }

  /** Of a file in which nothing is wrong. */
  static BoardDecision of(ReviewFile file) {
    return new BoardDecision(
        day(file.at("lastReview")),
        word(file.at("outcome"), Review.Outcome.values()).orElseThrow(),
        file.at("roles").items().stream().map(BoardDecision::text).toList(),
        Optional.of(file.at("nextReview")).filter(Field::isPresent).map(BoardDecision::day),
        word(file.at("stage"), Stage.values()),
        file.at("evidence").text().ifKnown(),
        file.at("actions").items().stream().map(BoardDecision::action).toList(),
        file.at("service").text().ifKnown());
  }

  private static Action action(Field field) {
    return new Action(text(field.at("action")), text(field.at("team")), day(field.at("due")));
  }

  private static String text(Field field) {
    return field.text().ifKnown().orElseThrow();
  }

  private static LocalDate day(Field field) {
    return field.parsed(Dates::parse, "a date").ifKnown().orElseThrow();
  }

  private static <T extends Named> Optional<T> word(Field field, T[] words) {
    return field.text().ifKnown().flatMap(text -> named(words, text));
  }

  /** The one that is written so. */
  public static <T extends Named> Optional<T> named(T[] words, String text) {
    return Stream.of(words).filter(word -> word.id().equals(text)).findFirst();
  }

  /** The same for a stage, where it names none. */
  public BoardDecision orFor(Optional<Stage> other) {
    return new BoardDecision(
        held, outcome, roles, next, stage.or(() -> other), evidence, actions, service);
  }

  /** The same about one service by name, where it names none. */
  public BoardDecision orAbout(Optional<String> other) {
    return new BoardDecision(
        held, outcome, roles, next, stage, evidence, actions, service.or(() -> other));
  }

  /** The same with the actions of the decision before, where it asks for some and lists none. */
  public BoardDecision orAsking(Optional<BoardDecision> before) {
    boolean open = outcome == Review.Outcome.APPROVED_WITH_ACTIONS && actions.isEmpty();
    return new BoardDecision(
        held,
        outcome,
        roles,
        next,
        stage,
        evidence,
        open ? before.map(BoardDecision::actions).orElse(actions) : actions,
        service);
  }

  /** The last day on which it counts. */
  public LocalDate due() {
    return next.orElse(held.plusYears(HeldReview.MOST_YEARS));
  }

  /** What the history keeps of it: all but where the minutes lie. */
  public HeldReview record(String name) {
    HeldReview review =
        HeldReview.of(
                Kind.READINESS,
                Subject.service(name),
                held,
                due(),
                Decision.valueOf(outcome.name()))
            .attendedBy(roles)
            .asking(
                actions.stream()
                    .map(
                        action ->
                            new HeldReview.Action(
                                action.action(),
                                action.team(),
                                Optional.of(action.due()),
                                Status.OPEN))
                    .toList());
    return stage.map(review::upTo).orElse(review);
  }
}
