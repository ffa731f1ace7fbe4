package dev.prr.core.service.scope;

import java.util.ArrayDeque;
import java.util.Deque;

/** Folders as texts: relative to the judged tree, without a closing slash, empty for its root. */
final class Folders {

  private Folders() {}

  /**
   * The folder that is meant by a relative path written in a file of the base folder. It may lie
   * beside the tree; it then begins with {@code ../}.
   */
  static String resolve(String base, String written) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : (base + "/" + written).split("/", -1)) {
      boolean climbs = segment.equals("..");
      if (climbs && !segments.isEmpty() && !segments.getLast().equals("..")) {
        segments.removeLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return String.join("/", segments);
  }

  /** The folder above; the one above the root is the root. */
  static String above(String folder) {
    int slash = folder.lastIndexOf('/');
    return slash < 0 ? "" : folder.substring(0, slash);
  }
}
