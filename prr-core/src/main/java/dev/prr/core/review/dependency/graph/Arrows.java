package dev.prr.core.review.dependency.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A directed graph in its barest form: the successors of node {@code n} stand in a row, without
 * repeats, in increasing order.
 */
public final class Arrows {

  private final int[] starts;
  private final int[] targets;

  private Arrows(int[] starts, int[] targets) {
    this.starts = starts;
    this.targets = targets;
  }

  /**
   * From pairs of from and to.
   *
   * @throws IllegalArgumentException when a pair names a node that is none
   */
  public static Arrows of(int size, List<int[]> pairs) {
    List<int[]> sorted =
        pairs.stream()
            .sorted(Comparator.<int[]>comparingInt(p -> p[0]).thenComparingInt(p -> p[1]))
            .toList();
    int[] starts = new int[size + 1];
    int[] targets = new int[sorted.size()];
    int count = 0;
    int[] last = {-1, -1};
    for (int[] pair : sorted) {
      if (Math.min(pair[0], pair[1]) < 0 || Math.max(pair[0], pair[1]) >= size) {
        throw new IllegalArgumentException("an arrow between nodes that are not there");
      }
      if (!Arrays.equals(pair, last)) {
        targets[count++] = pair[1];
        starts[pair[0] + 1]++;
        last = pair;
      }
    }
    for (int i = 0; i < size; i++) {
      starts[i + 1] += starts[i];
    }
    return new Arrows(starts, Arrays.copyOf(targets, count));
  }

  public int size() {
    return starts.length - 1;
  }

  public int count() {
    return targets.length;
  }

  /** Where the successors of a node begin; see {@link #target}. */
  public int first(int node) {
    return starts[node];
  }

  /** Behind the last successor of a node. */
  public int end(int node) {
    return starts[node + 1];
  }

  public int target(int position) {
    return targets[position];
  }

  public int degree(int node) {
    return end(node) - first(node);
  }

  /** Every arrow turned round. */
  public Arrows reversed() {
    int size = size();
    int[] from = new int[size + 1];
    for (int target : targets) {
      from[target + 1]++;
    }
    for (int i = 0; i < size; i++) {
      from[i + 1] += from[i];
    }
    int[] next = from.clone();
    int[] back = new int[targets.length];
    for (int node = 0; node < size; node++) {
      for (int at = first(node); at < end(node); at++) {
        back[next[targets[at]]++] = node;
      }
    }
    return new Arrows(from, back);
  }

  /** Each arrow also the other way. */
  public Arrows bothWays() {
    Arrows back = reversed();
    int size = size();
    int[] from = new int[size + 1];
    int[] all = new int[2 * targets.length];
    int count = 0;
    for (int node = 0; node < size; node++) {
      int[] both = new int[degree(node) + back.degree(node)];
      System.arraycopy(targets, first(node), both, 0, degree(node));
      System.arraycopy(back.targets, back.first(node), both, degree(node), back.degree(node));
      for (int target : Arrays.stream(both).sorted().distinct().toArray()) {
        all[count++] = target;
      }
      from[node + 1] = count;
    }
    return new Arrows(from, Arrays.copyOf(all, count));
  }
}
