package dev.prr.core.rule.read;

import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import java.util.stream.Collectors;

/** A part of a rule in one line, as an author would write it. */
final class Written {

  private Written() {}

  static String of(Node node) {
    if (node instanceof Mapping mapping) {
      return mapping.entries().stream()
          .map(Written::of)
          .collect(Collectors.joining(", ", "{ ", " }"));
    }
    if (node instanceof Sequence sequence) {
      return sequence.items().stream().map(Written::of).collect(Collectors.joining(", ", "[", "]"));
    }
    Scalar scalar = (Scalar) node;
    return scalar.style() == Scalar.Style.PLAIN
        ? scalar.text()
        : "\"" + scalar.text().replace("\"", "\\\"") + "\"";
  }

  static String of(Mapping.Entry entry) {
    return entry.key().text() + ": " + of(entry.value());
  }
}
