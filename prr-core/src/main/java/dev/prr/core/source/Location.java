package dev.prr.core.source;

import java.util.Comparator;

/**
 * A place in a file that a person can jump to.
 *
 * @param path the file
 * @param line from 1
 * @param column from 1, in Unicode code points
 */
public record Location(SourcePath path, int line, int column) implements Comparable<Location> {

  private static final Comparator<Location> READING_ORDER =
      Comparator.comparing(Location::path)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column);

  public Location {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("lines and columns count from 1: " + line + ":" + column);
    }
  }

  /** The first character of a file: the place of a thing that is the whole file. */
  public static Location startOf(SourcePath path) {
    return new Location(path, 1, 1);
  }

  @Override
  public int compareTo(Location other) {
    return READING_ORDER.compare(this, other);
  }

  /** {@code path:line:column}, the form terminals and editors make clickable. */
  @Override
  public String toString() {
    return path + ":" + line + ":" + column;
  }
}
