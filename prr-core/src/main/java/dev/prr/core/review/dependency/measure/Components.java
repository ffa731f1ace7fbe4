package dev.prr.core.review.dependency.measure;

import dev.prr.core.review.dependency.graph.Arrows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Strongly connected components: nodes that can all reach each other. Tarjan, Depth-first search
 * and linear graph algorithms, SIAM J. Comput. 1 (1972), with a stack of its own instead of
 * recursion.
 *
 * <p>Components have numbers from nought on; an arrow between two of them goes from the higher to
 * the lower number.
 */
public final class Components {

  private static final int NONE = -1;

  private final Arrows arrows;
  private final int[] order;
  private final int[] low;
  private final int[] component;
  private final int[] open;
  private int opened;
  private int visited;
  private int count;

  private Components(Arrows arrows) {
    this.arrows = arrows;
    this.order = filled(arrows.size());
    this.low = new int[arrows.size()];
    this.component = filled(arrows.size());
    this.open = new int[arrows.size()];
  }

  public static Components of(Arrows arrows) {
    Components found = new Components(arrows);
    for (int node = 0; node < arrows.size(); node++) {
      if (found.order[node] == NONE) {
        found.visit(node);
      }
    }
    return found;
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, NONE);
    return array;
  }

  private void visit(int root) {
    Path path = new Path(arrows);
    enter(root, path);
    while (!path.isEmpty()) {
      int node = path.node();
      int next = path.next();
      if (next == NONE) {
        path.pop();
        leave(node);
        if (!path.isEmpty()) {
          low[path.node()] = Math.min(low[path.node()], low[node]);
        }
      } else if (order[next] == NONE) {
        enter(next, path);
      } else if (component[next] == NONE) {
        low[node] = Math.min(low[node], order[next]);
      }
    }
  }

  private void enter(int node, Path path) {
    order[node] = visited;
    low[node] = visited++;
    open[opened++] = node;
    path.push(node);
  }

  private void leave(int node) {
    if (low[node] == order[node]) {
      int member;
      do {
        member = open[--opened];
        component[member] = count;
      } while (member != node);
      count++;
    }
  }

  public int count() {
    return count;
  }

  public int componentOf(int node) {
    return component[node];
  }

  /** The nodes of each component, in increasing order. */
  public List<List<Integer>> members() {
    List<List<Integer>> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      members.add(new ArrayList<>());
    }
    for (int node = 0; node < component.length; node++) {
      members.get(component[node]).add(node);
    }
    return members;
  }

  /** Components of several nodes: each holds a ring. By their first node. */
  public List<List<Integer>> rings() {
    return members().stream()
        .filter(m -> m.size() > 1)
        .sorted((a, b) -> Integer.compare(a.get(0), b.get(0)))
        .toList();
  }
}
