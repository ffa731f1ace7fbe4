package dev.prr.core.review.overview;

import java.util.List;
import java.util.Optional;

/**
 * How far a service has come on the organization's levels.
 *
 * @param level the highest level of which every rule is met, and those of the levels below it;
 *     empty below the first
 * @param next the level after that; empty at the top
 * @param left the rules that are missing for the next level, by id
 */
public record Maturity(Optional<String> level, Optional<String> next, List<Left> left) {

  /** Nothing is known. */
  public static final Maturity NONE = new Maturity(Optional.empty(), Optional.empty(), List.of());

  public Maturity {
    left = List.copyOf(left);
  }

  /**
   * A rule that is missing for a level.
   *
   * @param why one of the closed list below
   */
  public record Left(String rule, Why why) {}

  /** Why a rule does not count as met. */
  public enum Why {
    /** It failed. */
    FAILED("failed"),
    /** It failed and is waived or part of a baseline: that is debt, not maturity. */
    EXCUSED("waived for now"),
    /** It could not be judged. */
    UNKNOWN("could not be judged"),
    /** It is due from a later stage of the service on. */
    NOT_DUE("due at a later stage"),
    /** The last run did not ask for it. */
    NOT_JUDGED("not part of the last run");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    /** As it is shown. */
    public String words() {
      return words;
    }
  }
}
