package dev.prr.core.fact.type;

import java.util.List;
import java.util.Optional;

/**
 * A kind of thing that rules can be written for, and how it is reached.
 *
 * @param name as in {@code for:}
 * @param parent the kind that holds it; empty for the root
 * @param route the fields that lead from the parent to the list of them, the list last; empty for
 *     the root
 */
public record FactKind(
    String name, GroupType type, Optional<FactKind> parent, List<FactField> route) {

  public FactKind {
    route = List.copyOf(route);
  }
}
