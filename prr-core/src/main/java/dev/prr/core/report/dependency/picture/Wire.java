package dev.prr.core.report.dependency.picture;

import java.util.Locale;

/**
 * A line between two boxes, from what needs to what is needed.
 *
 * @param from number of a box
 * @param to number of a box
 * @param critical whether it is on the way that is marked
 */
public record Wire(int from, int to, Line line, boolean critical) {

  /** How it is drawn. */
  public enum Line {
    /** The one fails with the other: drawn through. */
    HARD("needs"),
    /** It goes on without: dashed. */
    SOFT("uses, and goes on without"),
    /** Nobody says, or only a call was seen: dotted. */
    UNSAID("is connected, nobody says how");

    private final String words;

    Line(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** As a class of the style. */
    public String css() {
      return "l-" + name().toLowerCase(Locale.ROOT);
    }
  }
}
