package dev.prr.core.artifact.prometheus;

import dev.prr.core.document.Field;
import dev.prr.core.document.Mapping;

/** Asks of fields that tell one kind of rule from another. */
final class Fields {

  private Fields() {}

  /** Whether the key is written there, whatever its value. */
  static boolean has(Field field, String key) {
    return field
        .node()
        .ifKnown()
        .filter(node -> node instanceof Mapping m && m.entry(key).isPresent())
        .isPresent();
  }
}
