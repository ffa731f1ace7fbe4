package dev.prr.rules;

import dev.prr.core.source.Location;
import java.util.Comparator;

/**
 * A line of a file, as far as an example says where a finding is expected.
 *
 * @param line from 1
 */
record Spot(String file, int line) implements Comparable<Spot> {

  static Spot of(Location place) {
    return new Spot(place.path().value(), place.line());
  }

  @Override
  public int compareTo(Spot other) {
    return Comparator.comparing(Spot::file).thenComparingInt(Spot::line).compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
