package dev.prr.core.history.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prr.core.source.Location;

/**
 * How values of one type are written and read. What is read equals what was written.
 *
 * @param <T> the type
 */
interface Codec<T> {

  /** A value as a tree for {@code Json}. */
  Object write(T value, Places places);

  /**
   * The value again.
   *
   * @param around the nearest place that is known, for what is not in an older snapshot
   * @throws IllegalArgumentException when it is nothing of this type
   */
  T read(JsonNode json, Places places, Location around);

  /**
   * What stands for a value that the snapshot does not have, because nobody read it when it was
   * taken: unknown, never missing.
   *
   * @throws IllegalArgumentException when the type has no word for that
   */
  default T notTaken(Location around) {
    throw new IllegalArgumentException("a value is not there");
  }
}
