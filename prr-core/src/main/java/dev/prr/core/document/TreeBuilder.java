package dev.prr.core.document;

import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds one tree from what a parser reports in written order, without recursion and within the
 * limits.
 */
final class TreeBuilder {
  /** A collection that is not closed yet. A mapping's children alternate between key and value. */
  private record Open(
      boolean mapping, int line, int column, Optional<String> anchor, List<Node> children) {}

  private final SourcePath path;
  private final Limits limits;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Optional<Node>> anchors = new HashMap<>();
  private final List<LeftOut> ambiguous = new ArrayList<>();
  private final List<Node> roots = new ArrayList<>(1);
  private int nodes;

  TreeBuilder(SourcePath path, Limits limits) {
    this.path = path;
    this.limits = limits;
  }

  void openMapping(int line, int column, Optional<String> anchor) {
    open(new Open(true, line, column, anchor, new ArrayList<>()));
  }

  void openSequence(int line, int column, Optional<String> anchor) {
    open(new Open(false, line, column, anchor, new ArrayList<>()));
  }

  private void open(Open collection) {
    if (open.size() == limits.nesting()) {
      throw limit(
          "It is nested deeper than " + limits.nesting() + " levels",
          collection.line(),
          collection.column());
    }
    refuseAsKey(collection.line(), collection.column());
    count(1, collection.line(), collection.column());
    collection.anchor().ifPresent(anchor -> anchors.put(anchor, Optional.empty()));
    open.push(collection);
  }

  void scalar(Scalar scalar, Optional<String> anchor) {
    count(1, scalar.line(), scalar.column());
    if (scalar.text().length() > limits.scalarLength()) {
      throw limit(
          "A value has more than " + limits.scalarLength() + " characters",
          scalar.line(),
          scalar.column());
    }
    anchor.ifPresent(name -> anchors.put(name, Optional.of(scalar)));
    add(scalar, scalar.line(), scalar.column());
  }

  /** The node that was anchored under the name, once more. */
  void alias(String name, int line, int column) {
    Optional<Node> target = anchors.get(name);
    if (target == null) {
      throw malformed("The alias *" + name + " names no anchor", line, column);
    }
    Node node =
        target.orElseThrow(
            () -> malformed("The alias *" + name + " lies within what it names", line, column));
    count(node.weight(), line, column);
    add(node, line, column);
  }

  void close() {
    Open collection = open.pop();
    Node node = collection.mapping() ? mapping(collection) : sequence(collection);
    collection.anchor().ifPresent(anchor -> anchors.put(anchor, Optional.of(node)));
    add(node, collection.line(), collection.column());
  }

  private Mapping mapping(Open collection) {
    MappingEntries entries = new MappingEntries(limits, collection.children());
    ambiguous.addAll(entries.ambiguous());
    return new Mapping(
        path, collection.line(), collection.column(), entries.all(), entries.weight());
  }

  private Sequence sequence(Open collection) {
    int weight = 1;
    for (Node child : collection.children()) {
      weight += child.weight();
    }
    return new Sequence(
        path, collection.line(), collection.column(), collection.children(), weight);
  }

  private void add(Node node, int line, int column) {
    if (open.isEmpty()) {
      roots.add(node);
      return;
    }
    if (!(node instanceof Scalar)) {
      refuseAsKey(line, column);
    }
    open.element().children().add(node);
  }

  private void refuseAsKey(int line, int column) {
    Open parent = open.peek();
    if (parent != null && parent.mapping() && parent.children().size() % 2 == 0) {
      throw malformed("A key is a list or a mapping instead of a word", line, column);
    }
  }

  private void count(int weight, int line, int column) {
    nodes += weight;
    if (nodes > limits.nodes()) {
      throw limit(
          "It has more than " + limits.nodes() + " values, aliases counted as often as used",
          line,
          column);
    }
  }

  private Refusal limit(String what, int line, int column) {
    return refusal(Reason.LIMIT, what + "; split it into smaller documents.", line, column);
  }

  private Refusal malformed(String what, int line, int column) {
    return refusal(Reason.MALFORMED, what + "; correct it.", line, column);
  }

  private Refusal refusal(Reason reason, String detail, int line, int column) {
    return new Refusal(reason, detail, new Location(path, line, column));
  }

  /** The tree; empty when nothing was reported. */
  Optional<Node> root() {
    return roots.stream().findFirst();
  }

  /** Keys written twice in one mapping, each at its second place. */
  List<LeftOut> ambiguous() {
    return List.copyOf(ambiguous);
  }
}
