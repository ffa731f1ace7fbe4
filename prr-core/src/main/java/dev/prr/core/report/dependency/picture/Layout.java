package dev.prr.core.report.dependency.picture;

import dev.prr.core.review.dependency.graph.Arrows;
import dev.prr.core.review.dependency.measure.Depth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Gives every box of a drawing a column and a row. */
final class Layout {

  private static final int SWEEPS = 12;
  private static final int PASSES = 4;

  /** A marked line is worth so many others. */
  private static final int MARKED = 3;

  private final Drawing drawing;
  private final Arrows ways;
  private final int[] column;
  private final double[] row;
  private final String[] lane;
  private final int[] rowsBefore;
  private List<String> laneOrder;

  /**
   * @param lanes whether boxes of one lane stand apart from the others
   */
  Layout(Drawing drawing, boolean lanes) {
    this.drawing = drawing;
    List<int[]> pairs = new ArrayList<>();
    drawing.wires().forEach(wire -> pairs.add(new int[] {wire.from(), wire.to()}));
    Arrows arrows = Arrows.of(drawing.boxes().size(), pairs);
    this.ways = arrows.bothWays();
    this.column = Depth.below(arrows.reversed());
    this.row = new double[column.length];
    this.lane = drawing.boxes().stream().map(box -> lanes ? box.lane() : "").toArray(String[]::new);
    this.laneOrder = Stream.of(lane).distinct().sorted().toList();
    this.rowsBefore = new int[column.length];
    arrange();
  }

  int column(int box) {
    return column[box];
  }

  /** Counted from the top, lanes that lie above included. */
  int row(int box) {
    return (int) row[box];
  }

  List<String> laneOrder() {
    return laneOrder;
  }

  int laneNumber(int box) {
    return laneOrder.indexOf(lane[box]);
  }

  /** The rows of a lane: as many as its fullest column needs. */
  int rows(int number) {
    Map<Integer, Integer> perColumn = new HashMap<>();
    for (int box = 0; box < column.length; box++) {
      if (laneNumber(box) == number) {
        perColumn.merge(column[box], 1, Integer::sum);
      }
    }
    return perColumn.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private void arrange() {
    place(byName());
    double best = length();
    List<String> bestLanes = laneOrder;
    double[] bestRow = row.clone();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double[] mean = means();
      laneOrder = lanesBy(mean);
      place(Comparator.<Integer>comparingDouble(box -> mean[box]).thenComparing(byName()));
      double length = length();
      if (length < best) {
        best = length;
        bestLanes = laneOrder;
        System.arraycopy(row, 0, bestRow, 0, row.length);
      }
    }
    laneOrder = bestLanes;
    System.arraycopy(bestRow, 0, row, 0, row.length);
    settleLanes();
  }

  /** Puts each lane where the lines are shortest, until no move helps or it was tried enough. */
  private void settleLanes() {
    double[] within = row.clone();
    Comparator<Integer> order =
        Comparator.<Integer>comparingDouble(box -> within[box]).thenComparing(byName());
    double best = length();
    for (int pass = 0; pass < PASSES; pass++) {
      double before = best;
      for (String each : List.copyOf(laneOrder)) {
        List<String> bestOrder = laneOrder;
        for (int at = 0; at < bestOrder.size(); at++) {
          List<String> moved = new ArrayList<>(bestOrder);
          moved.remove(each);
          moved.add(at, each);
          laneOrder = moved;
          place(order);
          if (length() < best) {
            best = length();
            bestOrder = moved;
          }
        }
        laneOrder = bestOrder;
      }
      if (best >= before) {
        break;
      }
    }
    place(order);
  }

  private Comparator<Integer> byName() {
    return Comparator.<Integer, String>comparing(box -> drawing.boxes().get(box).lane())
        .thenComparing(box -> drawing.boxes().get(box).name())
        .thenComparing(Comparator.naturalOrder());
  }

  /** Rows within each lane and column, in this order. */
  private void place(Comparator<Integer> order) {
    List<Integer> boxes = new ArrayList<>();
    for (int box = 0; box < column.length; box++) {
      boxes.add(box);
    }
    boxes.sort(order);
    Map<String, Integer> filled = new HashMap<>();
    for (int box : boxes) {
      String cell = laneNumber(box) + " " + column[box];
      rowsBefore[box] = filled.merge(cell, 1, Integer::sum) - 1;
    }
    int[] start = new int[laneOrder.size() + 1];
    for (int i = 0; i < laneOrder.size(); i++) {
      start[i + 1] = start[i] + rows(i);
    }
    for (int box : boxes) {
      row[box] = start[laneNumber(box)] + rowsBefore[box];
    }
  }

  /** The mean row of the neighbours of each box. */
  private double[] means() {
    double[] mean = new double[row.length];
    for (int box = 0; box < row.length; box++) {
      double sum = 0;
      for (int at = ways.first(box); at < ways.end(box); at++) {
        sum += row[ways.target(at)];
      }
      mean[box] = ways.degree(box) == 0 ? row[box] : sum / ways.degree(box);
    }
    return mean;
  }

  private List<String> lanesBy(double[] mean) {
    Map<String, double[]> sums = new TreeMap<>();
    for (int box = 0; box < mean.length; box++) {
      double[] sum = sums.computeIfAbsent(lane[box], name -> new double[2]);
      sum[0] += mean[box];
      sum[1]++;
    }
    return sums.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, double[]>>comparingDouble(
                    e -> e.getValue()[0] / e.getValue()[1])
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How far the lines go up and down together: less is easier to follow. */
  private double length() {
    double length = 0;
    for (Wire wire : drawing.wires()) {
      double up = Math.abs(row[wire.from()] - row[wire.to()]);
      length += wire.critical() ? MARKED * up : up;
    }
    return length;
  }
}
