package dev.prr.core.report.dependency.picture;

import java.util.Locale;

/**
 * A thing in a picture.
 *
 * @param name what it is called
 * @param note a second, quieter line
 * @param lane whose it is; boxes of one lane stand together
 * @param single whether it is a single point of failure
 * @param critical whether it is on the way that is marked
 */
public record Box(
    String name, String note, String lane, Look look, boolean single, boolean critical) {

  /** So many services of one team in one box. */
  static Box ofServices(int count, String team) {
    return new Box(
        count + (count == 1 ? " service" : " services"),
        team.isEmpty() ? "no known owner" : team,
        team,
        Look.GROUP,
        false,
        false);
  }

  /** What it looks like. */
  public enum Look {
    SERVICE,
    DATASTORE,
    EXTERNAL,
    UNKNOWN,
    /** Several services in one box. */
    GROUP;

    /** As a class of the style. */
    public String css() {
      return "k-" + name().toLowerCase(Locale.ROOT);
    }
  }
}
