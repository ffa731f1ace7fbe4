package dev.prr.core.rule.read;

import dev.prr.core.fact.type.FactField;
import dev.prr.core.fact.type.FactKind;
import dev.prr.core.fact.type.FactType;
import dev.prr.core.fact.type.GroupType;
import dev.prr.core.fact.type.ListType;
import dev.prr.core.fact.type.MapType;
import dev.prr.core.fact.type.RawType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where paths start: at the thing that is judged, or at an element inside a quantifier, with all
 * that holds it.
 *
 * @param type a group, or a raw document
 * @param around the next larger scope
 */
record Scope(FactType type, Optional<Scope> around) {

  static Scope of(FactKind kind) {
    return new Scope(kind.type(), kind.parent().map(Scope::of));
  }

  /** Inside a quantifier over such a list; empty when it is no list. */
  Optional<Scope> element(FactType list) {
    if (list instanceof ListType items) {
      return Optional.of(inside(items.element()));
    }
    if (list instanceof MapType map) {
      return Optional.of(inside(map.element()));
    }
    return list == RawType.DOCUMENT ? Optional.of(inside(list)) : Optional.empty();
  }

  private Scope inside(FactType element) {
    return new Scope(element, Optional.of(this));
  }

  /** What it is called in a message. */
  String name() {
    return kind().orElse("the element");
  }

  private Optional<String> kind() {
    return type instanceof GroupType group ? group.kind() : Optional.empty();
  }

  /** How many levels up the thing of this kind is that holds this one. */
  Optional<Integer> levelsTo(String kind) {
    int levels = 1;
    for (Optional<Scope> s = around; s.isPresent(); s = s.get().around()) {
      if (s.get().kind().equals(Optional.of(kind))) {
        return Optional.of(levels);
      }
      levels++;
    }
    return Optional.empty();
  }

  Scope up(int levels) {
    return levels == 0 ? this : around.orElseThrow().up(levels - 1);
  }

  /** Everything a path can begin with, to find the nearest spelling. */
  List<String> beginnings() {
    List<String> words = new ArrayList<>();
    if (type instanceof GroupType group) {
      group.fields().stream().map(FactField::name).forEach(words::add);
    }
    for (Optional<Scope> s = around; s.isPresent(); s = s.get().around()) {
      s.get().kind().ifPresent(words::add);
    }
    return words;
  }
}
