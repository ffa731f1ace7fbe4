package dev.prr.core.report.dependency.picture;

import java.util.List;
import java.util.Optional;

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
  public static final int BOX_WIDTH = 178;

  public static final int BOX_HEIGHT = 40;

  private static final int LONGEST_NAME = 23;
  private static final int LONGEST_NOTE = 29;
  private static final int LONGEST_LANE = 17;

  public Picture {
    lanes = List.copyOf(lanes);
    boxes = List.copyOf(boxes);
    routes = List.copyOf(routes);
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

  /** The lanes, where there is more than one. */
  public Optional<List<Band>> bands() {
    return lanes.isEmpty() ? Optional.empty() : Optional.of(lanes);
  }
}
