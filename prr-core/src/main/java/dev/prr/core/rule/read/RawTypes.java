package dev.prr.core.rule.read;

import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.fact.type.RawType;
import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.check.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The types a raw value can be read as, when a rule says so. */
final class RawTypes {

  private static final List<SimpleType> TYPES =
      List.of(
          SimpleType.DATE,
          SimpleType.DURATION,
          SimpleType.QUANTITY,
          SimpleType.RATIO,
          SimpleType.VERSION,
          SimpleType.NUMBER,
          SimpleType.BOOLEAN);

  /** What a literal that carries a unit could be, most likely first. */
  private static final List<SimpleType> WITH_UNIT =
      List.of(
          SimpleType.QUANTITY,
          SimpleType.DURATION,
          SimpleType.RATIO,
          SimpleType.DATE,
          SimpleType.VERSION);

  private RawTypes() {}

  /** The type behind {@code readsAs}. */
  static SimpleType read(Node node, Path path) {
    if (path.type() != RawType.DOCUMENT) {
      throw new Mistake(node, path.text() + " has a type already; readsAs is for raw documents");
    }
    List<String> names = TYPES.stream().map(SimpleType::title).toList();
    String written = Fields.scalar(node, "readsAs").text();
    if (!names.contains(written)) {
      throw new Mistake(
          node, "readsAs is one of " + String.join(", ", names) + Hint.of(written, names));
    }
    return SimpleType.valueOf(written.toUpperCase(Locale.ROOT));
  }

  /** For a right side that a raw value cannot meet without being read as something. */
  static Mistake untyped(Node right) {
    String written = right instanceof Scalar scalar ? scalar.text() : "";
    String fitting =
        WITH_UNIT.stream()
            .filter(type -> type.parse(written).isPresent())
            .map(SimpleType::title)
            .collect(Collectors.joining(" or "));
    return untyped(
        right, fitting.isEmpty() ? "date, duration, quantity, ratio, version or number" : fitting);
  }

  static Mistake untyped(Node right, String types) {
    return new Mistake(right, "raw has no type; add readsAs: " + types);
  }
}
