package dev.prr.core.fact.type;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A list of groups, or of single values. Its values are {@code FactList}s.
 *
 * @param item what its items are
 * @param neverEmpty whether there is always an item
 */
public record ListType(FactType item, boolean neverEmpty) implements FactType {

  /**
   * What an element is to a path: a group has its fields, a single value is read as {@code value}.
   */
  public GroupType element() {
    return item instanceof GroupType group
        ? group
        : new GroupType(
            Optional.empty(),
            List.of(new FactField("value", item, false, false, UnaryOperator.identity())),
            Optional.empty());
  }
}
