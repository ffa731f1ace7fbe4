package dev.prr.core.evaluate;

import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import dev.prr.core.document.Withheld;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.type.FactField;
import dev.prr.core.fact.type.FactType;
import dev.prr.core.fact.type.GroupType;
import dev.prr.core.fact.type.ListType;
import dev.prr.core.fact.type.ScalarType;
import dev.prr.core.fact.type.SimpleType;
import java.util.List;
import java.util.Optional;

/**
 * Facts as a message shows them: in the units of rules, missing as {@code (none)}, unknown as
 * {@code (unknown: unrendered)}, of a list the first three and how many more. What came from
 * outside comes out as it is and is escaped by whoever writes the message.
 */
final class Shown {

  private static final String NONE = "(none)";
  private static final int FIRST = 3;

  private Shown() {}

  static String of(FactType type, Fact<?> fact) {
    return fact.fold(
        known -> known(type, known.value()),
        missing -> NONE,
        unknown -> "(unknown: " + unknown.gap().reason().id() + ")");
  }

  private static String known(FactType type, Object value) {
    if (type instanceof ScalarType scalar) {
      return scalar.print(scalar.normal(value));
    }
    if (value instanceof FactList<?> list) {
      return list(list, ((ListType) type).item());
    }
    if (value instanceof FactMap map) {
      return some(
          map.entries().entrySet().stream()
              .limit(FIRST)
              .map(e -> e.getKey() + ": " + of(SimpleType.TEXT, e.getValue()))
              .toList(),
          map.entries().size());
    }
    return value instanceof Node node ? raw(node) : group((GroupType) type, value);
  }

  private static String list(FactList<?> list, FactType item) {
    List<String> first =
        list.items().stream()
            .limit(FIRST)
            .map(e -> e instanceof Fact<?> fact ? of(item, fact) : known(item, e))
            .toList();
    String shown = some(first, list.items().size());
    return list.isComplete() ? shown : shown + " and perhaps more";
  }

  private static String raw(Node node) {
    if (node instanceof Scalar scalar) {
      return scalar.text();
    }
    if (node instanceof Sequence sequence) {
      return some(
          sequence.items().stream().limit(FIRST).map(Shown::raw).toList(), sequence.items().size());
    }
    if (node instanceof Withheld) {
      return "(not shown)";
    }
    List<Mapping.Entry> entries = ((Mapping) node).entries();
    return some(entries.stream().limit(FIRST).map(e -> e.key().text()).toList(), entries.size());
  }

  /** A thing is shown by its name. */
  private static String group(GroupType type, Object group) {
    Optional<FactField> name = type.field("name").or(() -> type.field("id"));
    return name.map(field -> of(field.type(), (Fact<?>) field.of(group))).orElse("(a group)");
  }

  /** Some of so many. */
  static String some(List<String> first, int all) {
    if (all == 0) {
      return NONE;
    }
    String shown = String.join(", ", first);
    return all > first.size() ? shown + " and " + (all - first.size()) + " more" : shown;
  }

  /** The values of a parameter. */
  static String values(ScalarType type, List<Object> values) {
    return some(values.stream().limit(FIRST).map(type::print).toList(), values.size());
  }
}
