package dev.prr.core.fact.type;

import dev.prr.core.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A record of facts.
 *
 * @param kind its name in {@code for:}, when rules can be written for it
 * @param fields in the order of the record
 * @param placeAccessor to where it is written, when it knows
 */
public record GroupType(
    Optional<String> kind, List<FactField> fields, Optional<UnaryOperator<Object>> placeAccessor)
    implements FactType {

  public GroupType {
    fields = List.copyOf(fields);
  }

  /**
   * The type of a record.
   *
   * @throws IllegalArgumentException when a component is nothing that rules can read
   */
  public static GroupType of(Class<? extends Record> type) {
    return TypeReader.groupOf(type);
  }

  public Optional<FactField> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** Where a record of this type is written, when it knows. */
  public Optional<Location> placeOf(Object group) {
    return placeAccessor.map(accessor -> (Location) accessor.apply(group));
  }
}
