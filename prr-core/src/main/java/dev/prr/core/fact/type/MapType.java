package dev.prr.core.fact.type;

import dev.prr.core.fact.FactMap;

/** Names with texts; a name that is not in it is missing. Its values are {@link FactMap}s. */
public enum MapType implements FactType {
  TEXTS;

  /** What an element is when the map is searched as a list: {@code key} and {@code value}. */
  public GroupType element() {
    return GroupType.of(FactMap.Entry.class);
  }
}
