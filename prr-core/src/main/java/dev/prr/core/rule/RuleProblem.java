package dev.prr.core.rule;

import dev.prr.core.source.Location;
import java.util.Optional;

/**
 * A mistake in a rule or a pack. A pack with one does not load.
 *
 * @param place of the mistake; empty when it lies in no file, such as the name of a pack
 * @param message what is wrong and the nearest right spelling
 */
public record RuleProblem(Optional<Location> place, String message) {

  public static RuleProblem at(Location place, String message) {
    return new RuleProblem(Optional.of(place), message);
  }

  /** {@code path:line:column message}. */
  @Override
  public String toString() {
    return place.map(at -> at + " " + message).orElse(message);
  }
}
