package dev.prr.core.document;

import dev.prr.core.source.Location;

/**
 * Something in a configuration file that cannot be meant as written. Each part is a full sentence
 * in the language of whoever wrote the file.
 *
 * @param place the character to look at
 * @param what what is written there; may hold outside text, to be escaped on the way out
 * @param why what goes wrong if it stays
 * @param fix what to write instead
 */
public record Problem(Location place, String what, String why, String fix)
    implements Comparable<Problem> {

  @Override
  public int compareTo(Problem other) {
    int order = place.compareTo(other.place);
    return order != 0 ? order : what.compareTo(other.what);
  }

  /** {@code path:line:column what why fix}, on one line. */
  @Override
  public String toString() {
    return place + " " + what + " " + why + " " + fix;
  }
}
