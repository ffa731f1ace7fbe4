package dev.prr.core.review.dependency.measure;

import dev.prr.core.review.dependency.graph.Arrows;
import java.util.List;

/**
 * How many steps down the longest chain below each node has, the members of a ring taken as one
 * step. The longest path of a graph without rings, found in the order of its components.
 */
public final class Depth {

  private Depth() {}

  /** The depth of each node; nought for one that needs nothing. */
  public static int[] below(Arrows arrows) {
    Components components = Components.of(arrows);
    int[] depth = new int[components.count()];
    List<List<Integer>> members = components.members();
    for (int component = 0; component < members.size(); component++) {
      for (int node : members.get(component)) {
        for (int at = arrows.first(node); at < arrows.end(node); at++) {
          int other = components.componentOf(arrows.target(at));
          if (other != component) {
            depth[component] = Math.max(depth[component], depth[other] + 1);
          }
        }
      }
    }
    int[] ofNode = new int[arrows.size()];
    for (int node = 0; node < ofNode.length; node++) {
      ofNode[node] = depth[components.componentOf(node)];
    }
    return ofNode;
  }
}
