package dev.prr.core.rule.read;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A mapping of which every key is known: a closed set, each at most once. */
final class Fields {

  private final Mapping mapping;

  private Fields(Mapping mapping) {
    this.mapping = mapping;
  }

  /** Notes keys that are none of these. */
  static Fields of(Node node, String what, List<String> keys, Problems problems) {
    Mapping mapping = mapping(node, what);
    Set<String> seen = new HashSet<>();
    for (Mapping.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (!keys.contains(key)) {
        problems.add(entry.key(), what + " has no key \"" + key + "\"" + Hint.of(key, keys));
      } else if (!seen.add(key)) {
        problems.add(entry.key(), "\"" + key + "\" is written twice; keep one");
      }
    }
    return new Fields(mapping);
  }

  static Mapping mapping(Node node, String what) {
    if (node instanceof Mapping mapping) {
      return mapping;
    }
    throw new Mistake(node, what + " is written as a map of keys");
  }

  static Scalar scalar(Node node, String what) {
    if (node instanceof Scalar scalar && !Dialect.CORE.isNull(scalar) && !scalar.text().isBlank()) {
      return scalar;
    }
    throw new Mistake(node, what + " is one value");
  }

  static Sequence sequence(Node node, String what) {
    if (node instanceof Sequence sequence && !sequence.items().isEmpty()) {
      return sequence;
    }
    throw new Mistake(node, what + " is a list with at least one entry: [..]");
  }

  static boolean bool(Node node, String what) {
    return Dialect.CORE
        .asBoolean(scalar(node, what))
        .orElseThrow(() -> new Mistake(node, what + " is true or false"));
  }

  Optional<Node> get(String key) {
    return mapping.get(key);
  }

  Node need(String key) {
    return get(key).orElseThrow(() -> new Mistake(mapping, "\"" + key + "\" is not given"));
  }

  String text(String key) {
    return scalar(need(key), key).text().strip();
  }

  /** The entries of an optional list of texts. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    get(key)
        .ifPresent(
            node ->
                sequence(node, key)
                    .items()
                    .forEach(item -> texts.add(scalar(item, key).text().strip())));
    return texts;
  }
}
