package dev.prr.core.rule.read;

import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.fact.type.ScalarType;
import dev.prr.core.rule.check.Relation;
import dev.prr.core.rule.check.Test;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the bounds inside {@code age} and {@code count}. */
final class BoundsReader {

  private BoundsReader() {}

  /**
   * @param further keys that may stand beside the bounds
   */
  static List<Test.Bound> read(
      Node node, String what, List<String> further, ScalarType type, Context context) {
    List<String> keys = new ArrayList<>(further);
    Arrays.stream(Relation.values())
        .filter(BoundsReader::isBound)
        .map(Relation::key)
        .forEach(keys::add);
    Fields.of(node, what, keys, context.problems());
    Mapping mapping = Fields.mapping(node, what);
    List<Test.Bound> bounds = new ArrayList<>();
    for (Mapping.Entry entry : mapping.entries()) {
      Relation.of(entry.key().text())
          .filter(BoundsReader::isBound)
          .ifPresent(
              relation ->
                  bounds.add(
                      new Test.Bound(relation, OperandReader.one(entry.value(), type, context))));
    }
    if (mapping.entries().stream().allMatch(e -> further.contains(e.key().text()))) {
      throw new Mistake(node, what + " wants a bound: atLeast, atMost, moreThan, lessThan, equals");
    }
    return bounds;
  }

  private static boolean isBound(Relation relation) {
    return relation == Relation.EQUALS || relation.isOrder();
  }
}
