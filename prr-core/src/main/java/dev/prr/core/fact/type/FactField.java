package dev.prr.core.fact.type;

import java.util.function.UnaryOperator;

/**
 * A field of a group of facts.
 *
 * @param name as in rules and {@code facts.json}
 * @param mayBeMissing whether it can be read and turn out not to be there
 * @param toldByGap whether the kinds of a gap are its possible values in a thing that was not read
 * @param accessor from the record to what its component holds: a {@code Fact}, a {@code FactList},
 *     a {@code FactMap}, a nested record or a raw node
 */
public record FactField(
    String name,
    FactType type,
    boolean mayBeMissing,
    boolean toldByGap,
    UnaryOperator<Object> accessor) {

  /** What the component of this record holds. */
  public Object of(Object group) {
    return accessor.apply(group);
  }

  /** Whether it leads over to another thing of a kind, such as the runbook an alert links. */
  public boolean isLink() {
    return type instanceof GroupType group && group.kind().isPresent();
  }
}
