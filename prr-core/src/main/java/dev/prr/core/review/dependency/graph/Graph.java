package dev.prr.core.review.dependency.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The graph, its nodes and edges in the order of their names, so that equal input gives equal
 * output. Nodes have numbers from nought on, in that order.
 */
public final class Graph {

  private final List<Node> nodes;
  private final List<Edge> edges;
  private final Map<String, Integer> numbers = new HashMap<>();

  private Graph(List<Node> nodes, List<Edge> edges) {
    this.nodes = List.copyOf(nodes);
    this.edges = List.copyOf(edges);
    for (int i = 0; i < this.nodes.size(); i++) {
      numbers.put(this.nodes.get(i).name(), i);
    }
  }

  /** The one spelling of a name: {@code Component:default/Cart} and {@code cart} are the same. */
  public static String key(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return lower.substring(Math.max(lower.lastIndexOf('/'), lower.lastIndexOf(':')) + 1);
  }

  public List<Node> nodes() {
    return nodes;
  }

  public List<Edge> edges() {
    return edges;
  }

  public int size() {
    return nodes.size();
  }

  public Node node(int number) {
    return nodes.get(number);
  }

  /** The number of a node, by its key. */
  public Optional<Integer> number(String key) {
    return Optional.ofNullable(numbers.get(key));
  }

  public Optional<Node> node(String key) {
    return number(key).map(nodes::get);
  }

  /** The arrows of the edges that are wanted, from what needs to what is needed. */
  public Arrows arrows(Predicate<Edge> wanted) {
    List<int[]> pairs = new ArrayList<>();
    for (Edge edge : edges) {
      if (wanted.test(edge)) {
        pairs.add(new int[] {numberOf(edge.from()), numberOf(edge.to())});
      }
    }
    return Arrows.of(nodes.size(), pairs);
  }

  /** The arrows of the hard edges. */
  public Arrows hard() {
    return arrows(Edge::isHard);
  }

  private int numberOf(String key) {
    return numbers.getOrDefault(key, -1);
  }

  /** Puts a graph together, whatever comes first. */
  public static final class Builder {
    private final Map<String, Node> nodes = new TreeMap<>();
    private final Map<String, Map<String, Edge>> edges = new TreeMap<>();

    /** Adds a node, or what is new about one. What was said first counts. */
    public Builder node(Node node) {
      nodes.merge(node.name(), node, Node::or);
      return this;
    }

    /** Adds an edge, or what is new about one, and its nodes. Nothing needs itself. */
    public Builder edge(Edge edge) {
      if (!edge.from().equals(edge.to())) {
        String place = edge.places().get(0);
        node(Node.named(edge.from(), place));
        node(Node.named(edge.to(), place));
        edges
            .computeIfAbsent(edge.from(), from -> new TreeMap<>())
            .merge(edge.to(), edge, Edge::and);
      }
      return this;
    }

    /** Whether something is said about it already. */
    public boolean has(String key) {
      return nodes.containsKey(key);
    }

    public Graph build() {
      List<Edge> all = new ArrayList<>();
      edges.values().forEach(of -> all.addAll(of.values()));
      return new Graph(new ArrayList<>(nodes.values()), all);
    }
  }
}
