package dev.prr.core.source;

import java.util.List;

/**
 * A path relative to the judged tree, written with {@code /} on every system.
 *
 * <p>Only a further source that was declared may lie beside the tree; its paths start with {@code
 * ../}. Anywhere else a path never climbs, is never absolute and has no empty or {@code .} segment.
 *
 * @param value for example {@code deploy/app.yaml}
 */
public record SourcePath(String value) implements Comparable<SourcePath> {

  public SourcePath {
    if (value.isEmpty() || value.startsWith("/")) {
      throw new IllegalArgumentException("not a relative path: \"" + value + "\"");
    }
    boolean climbing = true;
    // Without splitting: one is made for each entry of a tree and of a pack's jar.
    for (int from = 0, end; from <= value.length(); from = end + 1) {
      end = endOfSegment(value, from);
      boolean up = end - from == 2 && value.startsWith("..", from);
      boolean idle = end == from || (end - from == 1 && value.charAt(from) == '.');
      if (idle || (up && !climbing)) {
        throw new IllegalArgumentException("not a normalized path: \"" + value + "\"");
      }
      climbing = up;
    }
  }

  private static int endOfSegment(String path, int from) {
    int slash = path.indexOf('/', from);
    return slash < 0 ? path.length() : slash;
  }

  /** The last segment, {@code app.yaml} of {@code deploy/app.yaml}. */
  public String fileName() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** The folder it lies in, without a closing slash; empty for a file at the root. */
  public String folder() {
    int slash = value.lastIndexOf('/');
    return slash < 0 ? "" : value.substring(0, slash);
  }

  /** Whether it lies in the folder or anywhere below; everything in the tree lies in {@code ""}. */
  public boolean isWithin(String folder) {
    return folder.isEmpty()
        ? !value.startsWith("../")
        : value.startsWith(folder) && value.startsWith("/", folder.length());
  }

  /** Its folders and its name, in order. */
  public List<String> segments() {
    return List.of(value.split("/", -1));
  }

  @Override
  public int compareTo(SourcePath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
