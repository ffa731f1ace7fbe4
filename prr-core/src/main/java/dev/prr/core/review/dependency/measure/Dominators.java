package dev.prr.core.review.dependency.measure;

import dev.prr.core.review.dependency.graph.Arrows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which node stands on every way from the entry points to another. Cooper, Harvey and Kennedy, A
 * simple, fast dominance algorithm (2001): immediate dominators by repeated intersection in reverse
 * postorder, without recursion. A root of its own is put before all entry points, so that what is
 * reached from several of them is dominated by none of them.
 */
public final class Dominators {

  private static final int NONE = -1;

  private final int size;
  private final Arrows rooted;
  private final int[] rank;
  private final int[] order;
  private final int[] immediate;

  private Dominators(Arrows arrows, BitSet entries) {
    this.size = arrows.size();
    this.rooted = rooted(arrows, entries);
    this.rank = new int[size + 1];
    Arrays.fill(rank, NONE);
    this.order = reversePostorder();
    this.immediate = new int[size + 1];
    Arrays.fill(immediate, NONE);
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = i;
    }
    settle();
  }

  /** The dominators of what can be reached from the entries. */
  public static Dominators of(Arrows arrows, BitSet entries) {
    return new Dominators(arrows, entries);
  }

  private static Arrows rooted(Arrows arrows, BitSet entries) {
    List<int[]> pairs = new ArrayList<>();
    for (int node = 0; node < arrows.size(); node++) {
      for (int at = arrows.first(node); at < arrows.end(node); at++) {
        pairs.add(new int[] {node, arrows.target(at)});
      }
    }
    int root = arrows.size();
    entries.stream().forEach(entry -> pairs.add(new int[] {root, entry}));
    return Arrows.of(root + 1, pairs);
  }

  private int[] reversePostorder() {
    BitSet seen = new BitSet(size + 1);
    int[] done = new int[size + 1];
    int count = 0;
    Path path = new Path(rooted);
    seen.set(size);
    path.push(size);
    while (!path.isEmpty()) {
      int next = path.next();
      if (next == NONE) {
        done[count++] = path.node();
        path.pop();
      } else if (!seen.get(next)) {
        seen.set(next);
        path.push(next);
      }
    }
    int[] reversed = new int[count];
    for (int i = 0; i < count; i++) {
      reversed[i] = done[count - 1 - i];
    }
    return reversed;
  }

  private void settle() {
    Arrows back = rooted.reversed();
    immediate[size] = size;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 1; i < order.length; i++) {
        int node = order[i];
        int best = NONE;
        for (int at = back.first(node); at < back.end(node); at++) {
          int before = back.target(at);
          if (immediate[before] != NONE) {
            best = best == NONE ? before : common(before, best);
          }
        }
        if (immediate[node] != best) {
          immediate[node] = best;
          changed = true;
        }
      }
    }
  }

  private int common(int one, int other) {
    int a = one;
    int b = other;
    while (a != b) {
      while (rank[a] > rank[b]) {
        a = immediate[a];
      }
      while (rank[b] > rank[a]) {
        b = immediate[b];
      }
    }
    return a;
  }

  /** Whether a node can be reached from an entry point. */
  public boolean isReached(int node) {
    return rank[node] != NONE;
  }

  /** The nearest node on every way to this one; -1 where there is none. */
  public int immediate(int node) {
    int above = immediate[node];
    return above == size ? NONE : above;
  }

  /** How many other nodes are reached only through each node. */
  public int[] counts() {
    int[] below = new int[size];
    for (int i = order.length - 1; i > 0; i--) {
      int above = immediate(order[i]);
      if (above != NONE) {
        below[above] += below[order[i]] + 1;
      }
    }
    return below;
  }
}
