package dev.prr.core.review.dependency.measure;

import dev.prr.core.review.dependency.graph.Arrows;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small graphs of every density, the same each time. */
final class RandomGraphs {

  private RandomGraphs() {}

  static List<Arrows> small() {
    Random random = new Random(20261124);
    List<Arrows> graphs = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      int size = 1 + random.nextInt(9);
      int arrows = random.nextInt(size * size + 1) / (1 + random.nextInt(3));
      List<int[]> pairs = new ArrayList<>();
      for (int a = 0; a < arrows; a++) {
        int from = random.nextInt(size);
        int to = random.nextInt(size);
        if (from != to) {
          pairs.add(new int[] {from, to});
        }
      }
      graphs.add(Arrows.of(size, pairs));
    }
    return graphs;
  }

  /** One long way down. */
  static Arrows chain(int size) {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < size; i++) {
      pairs.add(new int[] {i, i + 1});
    }
    return Arrows.of(size, pairs);
  }

  /** By trying every way, without one node. */
  static boolean reaches(Arrows arrows, int from, int to, int without) {
    boolean[] seen = new boolean[arrows.size()];
    List<Integer> todo = new ArrayList<>(List.of(from));
    if (from == without) {
      return false;
    }
    seen[from] = true;
    while (!todo.isEmpty()) {
      int node = todo.remove(todo.size() - 1);
      if (node == to) {
        return true;
      }
      for (int at = arrows.first(node); at < arrows.end(node); at++) {
        int next = arrows.target(at);
        if (!seen[next] && next != without) {
          seen[next] = true;
          todo.add(next);
        }
      }
    }
    return false;
  }
}
