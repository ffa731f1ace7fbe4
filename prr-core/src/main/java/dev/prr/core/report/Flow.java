package dev.prr.core.report;

import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import java.util.stream.Collectors;

/** A piece of YAML on one line, as somebody would write it. */
final class Flow {

  private Flow() {}

  static String of(Node node) {
    if (node instanceof Mapping mapping) {
      return mapping.entries().stream()
          .map(entry -> entry.key().text() + ": " + of(entry.value()))
          .collect(Collectors.joining(", ", "{ ", " }"));
    }
    if (node instanceof Sequence sequence) {
      return sequence.items().stream().map(Flow::of).collect(Collectors.joining(", ", "[", "]"));
    }
    Scalar scalar = (Scalar) node;
    return scalar.style() == Scalar.Style.PLAIN ? scalar.text() : "\"" + scalar.text() + "\"";
  }
}
