package dev.prr.rules;

import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Trees that differ from a given one in one place. */
final class Edit {

  private Edit() {}

  static Scalar plain(Node like, String text) {
    return new Scalar(like.path(), like.line(), like.column(), text, Scalar.Style.PLAIN, "");
  }

  /** A mapping of one key. */
  static Mapping map(Node like, String key, Node value) {
    return mapping(like, List.of(new Mapping.Entry(plain(like, key), value)));
  }

  static Mapping mapping(Node like, List<Mapping.Entry> entries) {
    return new Mapping(like.path(), like.line(), like.column(), entries, 1 + entries.size());
  }

  static Mapping without(Mapping mapping, int index) {
    List<Mapping.Entry> entries = new ArrayList<>(mapping.entries());
    entries.remove(index);
    return mapping(mapping, entries);
  }

  static Mapping without(Mapping mapping, String key) {
    return mapping(
        mapping, mapping.entries().stream().filter(e -> !e.key().text().equals(key)).toList());
  }

  static Mapping with(Mapping mapping, int index, String key, Node value) {
    List<Mapping.Entry> entries = new ArrayList<>(mapping.entries());
    entries.set(index, new Mapping.Entry(plain(value, key), value));
    return mapping(mapping, entries);
  }

  static Mapping with(Mapping mapping, String key, Node value) {
    List<Mapping.Entry> entries = new ArrayList<>(without(mapping, key).entries());
    entries.add(new Mapping.Entry(plain(value, key), value));
    return mapping(mapping, entries);
  }

  static Sequence without(Sequence list, int index) {
    List<Node> items = new ArrayList<>(list.items());
    items.remove(index);
    return new Sequence(list.path(), list.line(), list.column(), items, 1 + items.size());
  }

  static Sequence with(Sequence list, int index, Node item) {
    List<Node> items = new ArrayList<>(list.items());
    items.set(index, item);
    return new Sequence(list.path(), list.line(), list.column(), items, 1 + items.size());
  }

  static Optional<Mapping> asMapping(Node node) {
    return node instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
  }
}
