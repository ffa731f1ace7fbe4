package dev.prr.core.review.dependency.measure;

import dev.prr.core.review.dependency.graph.Arrows;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Nodes whose removal takes a connected part of the graph to pieces, the direction of arrows aside.
 * Hopcroft and Tarjan, Algorithm 447, Comm. ACM 16 (1973), with a stack of its own instead of
 * recursion.
 */
public final class ArticulationPoints {

  private static final int NONE = -1;

  private final Arrows ways;
  private final int[] order;
  private final int[] low;
  private final int[] parent;
  private final BitSet points = new BitSet();
  private int visited;

  private ArticulationPoints(Arrows ways) {
    this.ways = ways;
    this.order = new int[ways.size()];
    this.low = new int[ways.size()];
    this.parent = new int[ways.size()];
    Arrays.fill(order, NONE);
    Arrays.fill(parent, NONE);
  }

  public static BitSet of(Arrows arrows) {
    ArticulationPoints found = new ArticulationPoints(arrows.bothWays());
    for (int node = 0; node < arrows.size(); node++) {
      if (found.order[node] == NONE) {
        found.visit(node);
      }
    }
    return found.points;
  }

  private void visit(int root) {
    Path path = new Path(ways);
    enter(root, path);
    int branches = 0;
    while (!path.isEmpty()) {
      int node = path.node();
      int next = path.next();
      if (next == NONE) {
        path.pop();
        if (parent[node] == root) {
          branches++;
        } else if (parent[node] != NONE) {
          close(node);
        }
      } else if (order[next] == NONE) {
        parent[next] = node;
        enter(next, path);
      } else if (next != parent[node]) {
        low[node] = Math.min(low[node], order[next]);
      }
    }
    points.set(root, branches > 1);
  }

  private void enter(int node, Path path) {
    order[node] = visited;
    low[node] = visited++;
    path.push(node);
  }

  private void close(int node) {
    int above = parent[node];
    low[above] = Math.min(low[above], low[node]);
    if (low[node] >= order[above]) {
      points.set(above);
    }
  }
}
