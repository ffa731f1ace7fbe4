package dev.prr.core.report.dependency.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a line may cross a column without going through a box or along another line. */
final class Channels {

  private static final int MARGIN = 5;
  private static final int APART = 4;
  private static final int STEP = 2;

  private final int boxHeight;
  private final Map<Integer, List<Integer>> boxes = new HashMap<>();
  private final Map<Integer, List<Integer>> lines = new HashMap<>();

  Channels(int boxHeight) {
    this.boxHeight = boxHeight;
  }

  /** A box stands in the column at that height. */
  void block(int column, int y) {
    boxes.computeIfAbsent(column, c -> new ArrayList<>()).add(y);
  }

  /** The free height that is nearest to the wanted one; it is taken then. */
  int take(int column, int wanted, int height) {
    List<Integer> taken = lines.computeIfAbsent(column, c -> new ArrayList<>());
    int y = nearest(column, wanted, height, taken);
    taken.add(y);
    return y;
  }

  private int nearest(int column, int wanted, int height, List<Integer> taken) {
    for (int away = 0; away <= height; away += STEP) {
      for (int y : new int[] {wanted - away, wanted + away}) {
        if (y >= APART && y <= height - APART && isFree(column, y, taken)) {
          return y;
        }
      }
    }
    return wanted;
  }

  private boolean isFree(int column, int y, List<Integer> taken) {
    return boxes.getOrDefault(column, List.of()).stream()
            .noneMatch(top -> y > top - MARGIN && y < top + boxHeight + MARGIN)
        && taken.stream().noneMatch(other -> Math.abs(other - y) < APART);
  }
}
