package dev.prr.core.review.dependency;

import dev.prr.core.fact.Named;

/**
 * Two things that do not fit together.
 *
 * @param subject whose it is
 * @param other what it does not fit to; may be empty
 * @param says a full sentence
 */
public record Mismatch(Kind kind, String subject, String other, String says)
    implements Comparable<Mismatch> {

  /** The closed list, the gravest first. */
  public enum Kind implements Named {
    PROMISE_ABOVE_WHAT_DEPENDENCIES_ALLOW("Promises above what hard dependencies allow"),
    PROMISE_ABOVE_WEAKEST("Promises above that of a hard dependency"),
    RING("Rings of hard dependencies"),
    SHARED_STORE("Data stores that several owners use"),
    NO_OWNER("Dependencies without a known owner"),
    NO_PROMISE("Hard dependencies that promise nothing"),
    NO_EXTRA_NINE("Hard dependencies without the extra nine"),
    UNDECLARED("Seen, and nobody declared it"),
    UNOBSERVED("Declared, and no call was seen"),
    UNSAID("Dependencies of which nobody says whether they are hard or soft");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** As a heading. */
    public String title() {
      return title;
    }
  }

  @Override
  public int compareTo(Mismatch that) {
    int order = kind.compareTo(that.kind);
    order = order != 0 ? order : subject.compareTo(that.subject);
    order = order != 0 ? order : other.compareTo(that.other);
    return order != 0 ? order : says.compareTo(that.says);
  }
}
