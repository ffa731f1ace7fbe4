package dev.prr.core.history.record;

import dev.prr.core.fact.Named;
import dev.prr.core.service.Stage;
import dev.prr.core.workspace.Limits;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A review that was held: of what, on which day, what was decided and when it is due again. It
 * knows roles and teams, never persons; the same review again is the same record.
 *
 * <pre>{@code
 * HeldReview.of(Kind.TOIL, new Subject(Scope.GROUP, "commerce"), held, due, Decision.HELD)
 *     .over(period).attendedBy(roles).asking(actions).showing(Result.of(summary));
 * }</pre>
 *
 * @param period what it looked at; a readiness review looks at now and has none
 * @param held the day of the meeting, UTC
 * @param due the last day on which the next is in time; at most two years on
 * @param stage what a readiness decision is for
 * @param roles that were present; roles and teams
 * @param actions what was asked for, and how far what was asked before has come
 * @param replaces the record that this one corrects
 * @param result what the review came to, so that the next one can show progress; where the record
 *     has no room for it, it lies beside, named by its digest
 */
public record HeldReview(
    Kind kind,
    Subject subject,
    Optional<Period> period,
    LocalDate held,
    LocalDate due,
    Decision decision,
    Optional<Stage> stage,
    List<String> roles,
    List<Action> actions,
    Optional<Digest> replaces,
    Optional<Result> result)
    implements Kept {

  /** The word for a review in the chain. */
  public static final String KIND = "review";

  /** The longest that a decision counts. */
  public static final int MOST_YEARS = 2;

  /** How long a sentence of an action may be. */
  public static final int LONGEST_TEXT = 500;

  private static final int MOST_ROLES = 50;
  private static final int MOST_ACTIONS = 500;

  /** The four reviews. */
  public enum Kind implements Named {
    READINESS(24),
    RELIABILITY(3),
    DEPENDENCY(6),
    TOIL(3);

    private final int months;

    Kind(int months) {
      this.months = months;
    }

    /** After how many months it comes again where nobody says otherwise. */
    public int months() {
      return months;
    }
  }

  /** How much is reviewed at once. */
  public enum Scope implements Named {
    SERVICE,
    TEAM,
    GROUP,
    ORGANIZATION
  }

  /** What is reviewed: one service, one team, one group of teams, or all of them. */
  public record Subject(Scope scope, String id) {
    public Subject {
      Nobody.checkName(id);
    }

    /**
     * Whether a review can be of something called so: a name far too long, or a person's, is none.
     */
    public static boolean mayBeCalled(String id) {
      return Nobody.isName(id);
    }

    public static Subject service(String id) {
      return new Subject(Scope.SERVICE, id);
    }

    public static Subject team(String id) {
      return new Subject(Scope.TEAM, id);
    }
  }

  /** What was decided. */
  public enum Decision implements Named {
    APPROVED,
    APPROVED_WITH_ACTIONS,
    REJECTED,
    /** It took place, and there was nothing to approve. */
    HELD
  }

  /** How far an action has come; late is whatever is open after its day. */
  public enum Status implements Named {
    OPEN,
    DONE,
    /** Something else is done instead; the text says what. */
    CHANGED,
    DROPPED
  }

  /** What is to be done, by which team, by which day. */
  public record Action(String action, String team, Optional<LocalDate> due, Status status) {
    public Action {
      if (action.isBlank()
          || action.length() > LONGEST_TEXT
          || action.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException(
            "an action is one line of at most " + LONGEST_TEXT + " characters");
      }
      Nobody.checkText(action);
      Nobody.checkName(team);
    }

    /** Whether its day is over and it is not done. */
    public boolean isLateOn(LocalDate today) {
      return status == Status.OPEN && due.filter(today::isAfter).isPresent();
    }
  }

  /**
   * What a review came to.
   *
   * @param digest of the canonical JSON
   * @param json the same as a value; empty where it was too large to be kept
   */
  public record Result(Digest digest, Optional<Map<String, Object>> json) {
    public Result {
      json.ifPresent(Result::check);
      json = json.map(Map::copyOf);
    }

    public static Result of(Map<String, Object> json) {
      return new Result(Digest.of(Json.canonical(json)), Optional.of(json));
    }

    private static void check(Object value) {
      if (value instanceof Map<?, ?> map) {
        map.keySet().forEach(Result::check);
        map.values().forEach(Result::check);
      } else if (value instanceof Collection<?> items) {
        items.forEach(Result::check);
      } else if (value instanceof String text) {
        Nobody.checkText(text);
      }
    }
  }

  public HeldReview {
    if (!due.isAfter(held) || due.isAfter(held.plusYears(MOST_YEARS))) {
      throw new IllegalArgumentException(
          "the next review is after this one and at most two years on, not on " + due);
    }
    if (roles.size() > MOST_ROLES || actions.size() > MOST_ACTIONS) {
      throw new IllegalArgumentException(
          "a review has at most " + MOST_ROLES + " roles and " + MOST_ACTIONS + " actions");
    }
    roles.forEach(Nobody::checkName);
    roles = roles.stream().distinct().sorted().toList();
    actions = List.copyOf(actions);
  }

  /** One with nothing but its decision. */
  public static HeldReview of(
      Kind kind, Subject subject, LocalDate held, LocalDate due, Decision decision) {
    return new HeldReview(
        kind,
        subject,
        Optional.empty(),
        held,
        due,
        decision,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  public HeldReview over(Period looked) {
    return new HeldReview(
        kind,
        subject,
        Optional.of(looked),
        held,
        due,
        decision,
        stage,
        roles,
        actions,
        replaces,
        result);
  }

  public HeldReview upTo(Stage decided) {
    return new HeldReview(
        kind,
        subject,
        period,
        held,
        due,
        decision,
        Optional.of(decided),
        roles,
        actions,
        replaces,
        result);
  }

  public HeldReview attendedBy(List<String> present) {
    return new HeldReview(
        kind, subject, period, held, due, decision, stage, present, actions, replaces, result);
  }

  public HeldReview asking(List<Action> asked) {
    return new HeldReview(
        kind, subject, period, held, due, decision, stage, roles, asked, replaces, result);
  }

  public HeldReview replacing(Digest corrected) {
    return correcting(Optional.of(corrected));
  }

  public HeldReview showing(Result came) {
    return new HeldReview(
        kind,
        subject,
        period,
        held,
        due,
        decision,
        stage,
        roles,
        actions,
        replaces,
        Optional.of(came));
  }

  /** Whether the other says the same, whatever each of them corrects. */
  public boolean says(HeldReview other) {
    return Arrays.equals(
        correcting(Optional.empty()).bytes(), other.correcting(Optional.empty()).bytes());
  }

  private HeldReview correcting(Optional<Digest> corrected) {
    return new HeldReview(
        kind, subject, period, held, due, decision, stage, roles, actions, corrected, result);
  }

  /** The same with no more than the digest of its result where the record would be too large. */
  public HeldReview within(Limits limits) {
    boolean fits = bytes().length <= limits.recordBytes();
    return fits || result.isEmpty()
        ? this
        : showing(new Result(result.get().digest(), Optional.empty()));
  }

  /** The JSON of its result, where {@link #within} leaves it out and it can be kept beside. */
  public Optional<byte[]> beside(Limits limits) {
    return bytes().length <= limits.recordBytes()
        ? Optional.empty()
        : result
            .flatMap(Result::json)
            .map(Json::canonical)
            .filter(json -> json.length <= limits.snapshotBytes());
  }

  /** The name of what lies beside, where the record itself has only that. */
  public Optional<Digest> digestBeside() {
    return result.filter(came -> came.json().isEmpty()).map(Result::digest);
  }

  @Override
  public byte[] bytes() {
    return Json.canonical(RecordFormat.write(this));
  }
}
