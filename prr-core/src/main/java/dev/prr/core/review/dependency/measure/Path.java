package dev.prr.core.review.dependency.measure;

import dev.prr.core.review.dependency.graph.Arrows;
import java.util.Arrays;

/** The way from a root to where a depth-first walk stands, and how far each node on it is done. */
final class Path {

  private static final int FIRST_SIZE = 64;

  private final Arrows arrows;
  private int[] nodes = new int[FIRST_SIZE];
  private int[] at = new int[FIRST_SIZE];
  private int depth;

  Path(Arrows arrows) {
    this.arrows = arrows;
  }

  void push(int node) {
    if (depth == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * depth);
      at = Arrays.copyOf(at, 2 * depth);
    }
    nodes[depth] = node;
    at[depth++] = arrows.first(node);
  }

  void pop() {
    depth--;
  }

  boolean isEmpty() {
    return depth == 0;
  }

  int depth() {
    return depth;
  }

  int node() {
    return nodes[depth - 1];
  }

  /** The next successor of the node it stands at, or -1. */
  int next() {
    int top = depth - 1;
    return at[top] < arrows.end(nodes[top]) ? arrows.target(at[top]++) : -1;
  }
}
