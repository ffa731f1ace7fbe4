package dev.prr.core.rule.check;

import dev.prr.core.fact.type.FactKind;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * What is asked of each thing of one kind.
 *
 * @param subjects the kind; each of the service is judged
 * @param when where it is false the thing is not judged
 * @param at where a finding points; else the first deciding test says it
 */
public record Check(
    FactKind subjects,
    Optional<Condition> when,
    Condition require,
    Optional<Path> at,
    Template message) {

  /** The ids of the attestations that it asks for, wherever in it. */
  public SortedSet<String> statements() {
    return Statements.of(Stream.concat(when.stream(), Stream.of(require)).toList());
  }
}
