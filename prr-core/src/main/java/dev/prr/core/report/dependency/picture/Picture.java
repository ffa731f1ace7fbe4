package dev.prr.core.report.dependency.picture;

import java.util.List;

/**
 * A drawing with every box and line in its place, in pixels.
 *
 * @param lanes bands with a label, from the top; none where boxes stand free
 */
public record Picture(
    Drawing drawing,
    int width,
    int height,
    List<Band> lanes,
    List<Shown> boxes,
    List<Route> routes) {

  /** The width and height of a box. */
  public static final int BOX_WIDTH = 162;

  public static final int BOX_HEIGHT = 40;

  private static final int LONGEST_NAME = 20;
  private static final int LONGEST_NOTE = 25;
  private static final int LONGEST_LANE = 15;

  public Picture {
    lanes = List.copyOf(lanes);
    boxes = List.copyOf(boxes);
    routes = List.copyOf(routes);
  }

  /** So wide is the column of a page; what is a little wider is made a little smaller. */
  private static final int PAGE = 960;

  private static final double SMALLEST = 0.74;

  /** The width at which it is shown. */
  public int shownWidth() {
    return Math.min(width, Math.max(PAGE, (int) (width * SMALLEST)));
  }

  /** The height at which it is shown. */
  public int shownHeight() {
    return (int) Math.round((double) height * shownWidth() / width);
  }

  /** A band across the picture. */
  public record Band(String name, int y, int height, boolean odd) {
    public String shown() {
      return cut(name.isEmpty() ? "no known owner" : name, LONGEST_LANE);
    }
  }

  /** A box and its upper left corner. */
  public record Shown(Box box, int x, int y) {
    public String name() {
      return cut(box.name(), LONGEST_NAME);
    }

    public String note() {
      return cut(box.note(), LONGEST_NOTE);
    }

    /** All of it, for whoever points at it. */
    public String all() {
      return box.name()
          + (box.lane().isEmpty() ? ", no known owner" : ", " + box.lane())
          + (box.note().isEmpty() ? "" : ", " + box.note())
          + (box.single() ? ", single point of failure" : "");
    }
  }

  /** A line and the way it takes. */
  public record Route(Wire wire, String path) {}

  private static String cut(String text, int longest) {
    int length = text.codePointCount(0, text.length());
    return length <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
  }

  /** How it is drawn, marked lines last so that they lie on top. */
  public List<Route> inOrder() {
    return routes.stream()
        .sorted((a, b) -> Boolean.compare(a.wire().critical(), b.wire().critical()))
        .toList();
  }
}
