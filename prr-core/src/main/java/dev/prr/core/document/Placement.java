package dev.prr.core.document;

import dev.prr.core.document.Scalar.Style;
import dev.prr.core.source.Location;
import java.util.List;

/** Where the lines of a text lie in the file around it. */
final class Placement {

  /** No line of its own: everything has the place of the whole. */
  private static final int NOWHERE = -1;

  private final Location whole;
  private final int linesBefore;
  private final int indent;

  private Placement(Location whole, int linesBefore, int indent) {
    this.whole = whole;
    this.linesBefore = linesBefore;
    this.indent = indent;
  }

  static Placement at(Location whole) {
    return new Placement(whole, NOWHERE, 0);
  }

  /** Of a literal block line by line, of anything else as a whole. */
  static Placement of(Scalar value, String outer) {
    if (value.style() != Style.BLOCK) {
      return at(value.place());
    }
    List<String> around = outer.lines().skip(value.line()).toList();
    List<String> inner = value.text().lines().toList();
    int first = 0;
    while (first < inner.size() && inner.get(first).isBlank()) {
      first++;
    }
    if (first == inner.size() || first >= around.size()) {
      return at(value.place());
    }
    int indent = around.get(first).length() - inner.get(first).length();
    for (int i = first; i < inner.size(); i++) {
      boolean same = i < around.size() && isIndented(around.get(i), inner.get(i), indent);
      if (!same) {
        return at(value.place());
      }
    }
    return new Placement(value.place(), value.line(), indent);
  }

  private static boolean isIndented(String outer, String inner, int indent) {
    return inner.isBlank()
        || (indent >= 0
            && outer.length() == indent + inner.length()
            && outer.endsWith(inner)
            && outer.substring(0, indent).isBlank());
  }

  Location of(int line, int column) {
    return linesBefore == NOWHERE
        ? whole
        : new Location(whole.path(), linesBefore + line, indent + column);
  }

  /** The same tree with the places of the outer file; as deep as the limit of nesting allows. */
  Node moved(Node node) {
    if (node instanceof Mapping mapping) {
      Location place = of(mapping.line(), mapping.column());
      return new Mapping(
          place.path(),
          place.line(),
          place.column(),
          mapping.entries().stream()
              .map(entry -> new Mapping.Entry(moved(entry.key()), moved(entry.value())))
              .toList(),
          mapping.weight());
    }
    if (node instanceof Sequence sequence) {
      Location place = of(sequence.line(), sequence.column());
      return new Sequence(
          place.path(),
          place.line(),
          place.column(),
          sequence.items().stream().map(this::moved).toList(),
          sequence.weight());
    }
    return moved((Scalar) node);
  }

  private Scalar moved(Scalar scalar) {
    Location place = of(scalar.line(), scalar.column());
    return new Scalar(
        place.path(), place.line(), place.column(), scalar.text(), scalar.style(), scalar.tag());
  }
}
