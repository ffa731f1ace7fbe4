package dev.prr.core.review.dependency.measure;

import dev.prr.core.review.dependency.graph.Arrows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What can be reached from each node over one or more arrows, the node itself left out. Computed
 * component by component, lowest first, so that each arrow costs one union of bit sets (Purdom, A
 * transitive closure algorithm, BIT 10, 1970).
 */
public final class Closure {

  private final Components components;
  private final List<BitSet> reached;

  private Closure(Components components, List<BitSet> reached) {
    this.components = components;
    this.reached = reached;
  }

  public static Closure of(Arrows arrows) {
    Components components = Components.of(arrows);
    List<BitSet> reached = new ArrayList<>();
    for (List<Integer> members : components.members()) {
      BitSet all = new BitSet(arrows.size());
      members.forEach(all::set);
      for (int node : members) {
        for (int at = arrows.first(node); at < arrows.end(node); at++) {
          int component = components.componentOf(arrows.target(at));
          if (component < reached.size()) {
            all.or(reached.get(component));
          }
        }
      }
      reached.add(all);
    }
    return new Closure(components, reached);
  }

  /** The nodes that can be reached, a fresh set. */
  public BitSet from(int node) {
    BitSet set = (BitSet) reached.get(components.componentOf(node)).clone();
    set.clear(node);
    return set;
  }

  /** How many nodes can be reached. */
  public int count(int node) {
    return reached.get(components.componentOf(node)).cardinality() - 1;
  }

  public boolean reaches(int from, int to) {
    return from != to && reached.get(components.componentOf(from)).get(to);
  }

  public Components components() {
    return components;
  }
}
