package dev.prr.core.house;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rooms of the core, from the ground up. A room may use itself and the rooms named before it. A
 * package below a room's belongs to that room.
 */
enum Room {
  SOURCE,
  FACT,
  TEXT,
  WORKSPACE,
  DOCUMENT,
  ARTIFACT,
  SERVICE,
  RULE,
  EVALUATE,
  POLICY,
  VERDICT,
  HISTORY,
  REVIEW,
  REPORT,
  GATE;

  private static final String HOUSE = "dev.prr.core.";

  /** The room that a package of the core belongs to; empty for a package outside every room. */
  static Optional<Room> of(String packageName) {
    return Stream.of(values())
        .filter(room -> (packageName + ".").startsWith(room.packageName() + "."))
        .findFirst();
  }

  boolean mayUse(Room other) {
    return other.compareTo(this) <= 0;
  }

  private String packageName() {
    return HOUSE + name().toLowerCase(java.util.Locale.ROOT);
  }
}
