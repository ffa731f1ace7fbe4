package dev.prr.core.report.dependency.picture;

import dev.prr.core.report.dependency.picture.Picture.Band;
import dev.prr.core.report.dependency.picture.Picture.Route;
import dev.prr.core.report.dependency.picture.Picture.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** From columns and rows to pixels, and lines that go round the boxes. */
public final class Painter {

  private static final int GAP_X = 62;
  private static final int GAP_Y = 18;
  private static final int PAD = 12;
  private static final int LABEL = 124;
  private static final int LEGEND = 56;
  private static final int TIGHTEST = 560;
  private static final int PORTS = 26;

  private final Drawing drawing;
  private final Layout layout;
  private final boolean lanes;
  private final List<Shown> shown = new ArrayList<>();
  private final Channels channels;
  private int height;

  private Painter(Drawing drawing, boolean lanes) {
    this.drawing = drawing;
    this.lanes = lanes;
    this.layout = new Layout(drawing, lanes);
    this.channels = new Channels(Picture.BOX_HEIGHT);
  }

  /**
   * The picture of a drawing.
   *
   * @param lanes whether each owner gets a band
   */
  public static Picture paint(Drawing drawing, boolean lanes) {
    return new Painter(drawing, lanes).picture();
  }

  private Picture picture() {
    List<Band> bands = bands();
    int columns = 0;
    int[] rowStart = rowStarts();
    for (int box = 0; box < drawing.boxes().size(); box++) {
      int y =
          rowStart[layout.laneNumber(box)]
              + PAD
              + layout.row(box) * (Picture.BOX_HEIGHT + GAP_Y)
              - before(layout.laneNumber(box)) * (Picture.BOX_HEIGHT + GAP_Y);
      columns = Math.max(columns, layout.column(box) + 1);
      shown.add(new Shown(drawing.boxes().get(box), left(layout.column(box)), y));
      channels.block(layout.column(box), y);
    }
    int width = Math.max(TIGHTEST, left(columns) - GAP_X + PAD);
    return new Picture(drawing, width, height + LEGEND, lanes ? bands : List.of(), shown, routes());
  }

  private int left(int column) {
    return (lanes ? LABEL : PAD) + column * (Picture.BOX_WIDTH + GAP_X);
  }

  private int before(int lane) {
    int rows = 0;
    for (int i = 0; i < lane; i++) {
      rows += layout.rows(i);
    }
    return rows;
  }

  private int laneHeight(int lane) {
    return layout.rows(lane) * (Picture.BOX_HEIGHT + GAP_Y) - GAP_Y + 2 * PAD;
  }

  private int[] rowStarts() {
    int[] starts = new int[layout.laneOrder().size()];
    int y = 0;
    for (int lane = 0; lane < starts.length; lane++) {
      starts[lane] = y;
      y += laneHeight(lane);
    }
    height = y;
    return starts;
  }

  private List<Band> bands() {
    List<Band> bands = new ArrayList<>();
    int[] starts = rowStarts();
    for (int lane = 0; lane < starts.length; lane++) {
      bands.add(
          new Band(layout.laneOrder().get(lane), starts[lane], laneHeight(lane), lane % 2 == 1));
    }
    return bands;
  }

  private List<Route> routes() {
    Map<Wire, Integer> starts = ports(Wire::from, Wire::to);
    Map<Wire, Integer> ends = ports(Wire::to, Wire::from);
    List<Wire> longFirst =
        drawing.wires().stream()
            .sorted(
                Comparator.comparingInt((Wire w) -> layout.column(w.from()) - layout.column(w.to()))
                    .thenComparingInt(Wire::from)
                    .thenComparingInt(Wire::to))
            .toList();
    Map<Wire, Route> routes = new HashMap<>();
    for (Wire wire : longFirst) {
      routes.put(
          wire,
          new Route(wire, path(wire, starts.getOrDefault(wire, 0), ends.getOrDefault(wire, 0))));
    }
    return drawing.wires().stream().map(routes::get).toList();
  }

  /** Where on its side of a box each line begins or ends: in the order of the other ends. */
  private Map<Wire, Integer> ports(ToIntFunction<Wire> here, ToIntFunction<Wire> there) {
    Map<Integer, List<Wire>> byBox = new HashMap<>();
    drawing
        .wires()
        .forEach(w -> byBox.computeIfAbsent(here.applyAsInt(w), k -> new ArrayList<>()).add(w));
    Map<Wire, Integer> ports = new HashMap<>();
    byBox.forEach(
        (box, wires) -> {
          wires.sort(
              Comparator.comparingInt((Wire w) -> shown.get(there.applyAsInt(w)).y())
                  .thenComparingInt(there));
          for (int i = 0; i < wires.size(); i++) {
            int middle = shown.get(box).y() + Picture.BOX_HEIGHT / 2;
            ports.put(wires.get(i), middle - PORTS / 2 + (2 * i + 1) * PORTS / (2 * wires.size()));
          }
        });
    return ports;
  }

  private String path(Wire wire, int startY, int endY) {
    int from = layout.column(wire.from());
    int to = layout.column(wire.to());
    int x = left(from) + Picture.BOX_WIDTH;
    if (to <= from) {
      int out = Math.max(x, left(to) + Picture.BOX_WIDTH) + GAP_X / 2;
      return "M"
          + x
          + ","
          + startY
          + " C"
          + out
          + ","
          + startY
          + " "
          + out
          + ","
          + endY
          + " "
          + (left(to) + Picture.BOX_WIDTH + 3)
          + ","
          + endY;
    }
    StringBuilder path = new StringBuilder("M" + x + "," + startY);
    int y = startY;
    for (int column = from + 1; column < to; column++) {
      int wanted = startY + (endY - startY) * (column - from) / (to - from);
      int free = channels.take(column, wanted, height);
      bend(path, x, y, left(column), free);
      x = left(column) + Picture.BOX_WIDTH;
      path.append(" H").append(x);
      y = free;
    }
    bend(path, x, y, left(to) - 3, endY);
    return path.toString();
  }

  private static void bend(StringBuilder path, int x, int y, int toX, int toY) {
    int middle = (x + toX) / 2;
    path.append(" C").append(middle).append(',').append(y);
    path.append(' ').append(middle).append(',').append(toY);
    path.append(' ').append(toX).append(',').append(toY);
  }
}
