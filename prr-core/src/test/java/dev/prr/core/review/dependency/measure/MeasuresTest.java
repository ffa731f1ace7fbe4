package dev.prr.core.review.dependency.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.review.dependency.graph.Arrows;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every method against trying it out on hundreds of small graphs, and on chains that are deep. */
final class MeasuresTest {

  private static final int NOBODY = -1;
  private static final int DEEP = 100_000;

  @Test
  void the_closure_reaches_what_can_be_walked_to() {
    for (Arrows arrows : RandomGraphs.small()) {
      Closure closure = Closure.of(arrows);
      for (int from = 0; from < arrows.size(); from++) {
        int count = 0;
        for (int to = 0; to < arrows.size(); to++) {
          boolean walks = from != to && RandomGraphs.reaches(arrows, from, to, NOBODY);
          assertEquals(walks, closure.reaches(from, to));
          assertEquals(walks, closure.from(from).get(to));
          count += walks ? 1 : 0;
        }
        assertEquals(count, closure.count(from));
      }
    }
  }

  @Test
  void a_component_is_what_reaches_each_other_and_numbers_fall_along_the_arrows() {
    for (Arrows arrows : RandomGraphs.small()) {
      Components components = Components.of(arrows);
      for (int a = 0; a < arrows.size(); a++) {
        for (int b = 0; b < arrows.size(); b++) {
          boolean together =
              RandomGraphs.reaches(arrows, a, b, NOBODY)
                  && RandomGraphs.reaches(arrows, b, a, NOBODY);
          assertEquals(together, components.componentOf(a) == components.componentOf(b));
        }
        for (int at = arrows.first(a); at < arrows.end(a); at++) {
          assertTrue(components.componentOf(a) >= components.componentOf(arrows.target(at)));
        }
      }
    }
  }

  @Test
  void a_node_dominates_what_no_way_reaches_without_it() {
    for (Arrows arrows : RandomGraphs.small()) {
      BitSet entries = new BitSet();
      entries.set(0);
      entries.set(arrows.size() / 2);
      Dominators dominators = Dominators.of(arrows, entries);
      int[] counts = dominators.counts();
      for (int node = 0; node < arrows.size(); node++) {
        int dominated = 0;
        for (int other = 0; other < arrows.size(); other++) {
          boolean reached = reachedFrom(entries, arrows, other, NOBODY);
          assertEquals(reached, dominators.isReached(other));
          boolean dominates =
              node != other && reached && !reachedFrom(entries, arrows, other, node);
          assertEquals(dominates, isAbove(node, other, dominators));
          dominated += dominates ? 1 : 0;
        }
        assertEquals(dominated, counts[node]);
      }
    }
  }

  private static boolean reachedFrom(BitSet entries, Arrows arrows, int to, int without) {
    return entries.stream().anyMatch(e -> RandomGraphs.reaches(arrows, e, to, without));
  }

  private static boolean isAbove(int node, int other, Dominators dominators) {
    int above = dominators.isReached(other) ? dominators.immediate(other) : NOBODY;
    while (above != NOBODY && above != node) {
      above = dominators.immediate(above);
    }
    return above == node;
  }

  @Test
  void an_articulation_point_parts_what_was_connected() {
    for (Arrows arrows : RandomGraphs.small()) {
      Arrows ways = arrows.bothWays();
      BitSet points = ArticulationPoints.of(arrows);
      for (int node = 0; node < arrows.size(); node++) {
        boolean parts = false;
        for (int a = 0; a < arrows.size(); a++) {
          for (int b = 0; b < a; b++) {
            parts |=
                a != node
                    && b != node
                    && RandomGraphs.reaches(ways, a, b, NOBODY)
                    && !RandomGraphs.reaches(ways, a, b, node);
          }
        }
        assertEquals(parts, points.get(node));
      }
    }
  }

  @Test
  void the_depth_is_the_longest_chain_with_rings_as_one_step() {
    Arrows diamond =
        Arrows.of(
            6,
            List.of(
                new int[] {0, 1},
                new int[] {0, 2},
                new int[] {1, 3},
                new int[] {3, 2},
                new int[] {2, 4},
                new int[] {4, 3},
                new int[] {4, 5}));
    int[] depth = Depth.below(diamond);
    assertEquals(3, depth[0], "0, 1, the ring of 2, 3 and 4, then 5");
    assertEquals(2, depth[1]);
    assertEquals(1, depth[3]);
    assertEquals(1, depth[4]);
    assertEquals(0, depth[5]);
    assertEquals(List.of(List.of(2, 3, 4)), Components.of(diamond).rings());
  }

  @Test
  void a_chain_of_a_hundred_thousand_overflows_nothing() throws InterruptedException {
    Arrows chain = RandomGraphs.chain(DEEP);
    BitSet entry = new BitSet();
    entry.set(0);
    int[] seen = new int[4];
    Thread small =
        new Thread(
            null,
            () -> {
              seen[0] = Components.of(chain).count();
              seen[1] = Depth.below(chain)[0];
              seen[2] = Dominators.of(chain, entry).counts()[0];
              seen[3] = ArticulationPoints.of(chain).cardinality();
            },
            "small-stack",
            128 * 1024);
    small.start();
    small.join();
    assertEquals(DEEP, seen[0]);
    assertEquals(DEEP - 1, seen[1]);
    assertEquals(DEEP - 1, seen[2]);
    assertEquals(DEEP - 2, seen[3]);
  }

  @Test
  void arrows_are_sorted_and_each_is_there_once() {
    Arrows arrows = Arrows.of(3, List.of(new int[] {2, 0}, new int[] {0, 1}, new int[] {2, 0}));
    assertEquals(2, arrows.count());
    assertEquals(1, arrows.degree(2));
    assertEquals(0, arrows.reversed().degree(2));
    assertEquals(2, arrows.bothWays().degree(0));
    assertThrows(IllegalArgumentException.class, () -> Arrows.of(1, List.of(new int[] {0, 1})));
    assertFalse(Closure.of(arrows).reaches(0, 2));
  }
}
