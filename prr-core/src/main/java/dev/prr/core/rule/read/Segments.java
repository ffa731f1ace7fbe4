package dev.prr.core.rule.read;

import dev.prr.core.document.Node;
import java.util.ArrayList;
import java.util.List;

/** Cuts a path at its dots; what is in quotes is one segment. */
final class Segments {

  private static final char QUOTE = '"';

  private Segments() {}

  static List<String> of(Node at, String path) {
    List<String> segments = new ArrayList<>();
    int from = 0;
    while (from <= path.length()) {
      int end = endOf(at, path, from);
      String segment = path.substring(from, end);
      boolean quoted = segment.length() > 1 && segment.charAt(0) == QUOTE;
      String name = quoted ? segment.substring(1, segment.length() - 1) : segment;
      if (name.isBlank() || (!quoted && name.indexOf(QUOTE) >= 0)) {
        throw new Mistake(
            at,
            "a path is names with dots between, a name with a dot in quotes, for example"
                + " labels.\"app.kubernetes.io/name\"");
      }
      if (!quoted && name.indexOf('[') >= 0) {
        throw new Mistake(at, "a path has no index; ask some, every, none or count of the list");
      }
      segments.add(name);
      from = end + 1;
    }
    return segments;
  }

  /** Where the segment ends: at the next dot, or behind the closing quote. */
  private static int endOf(Node at, String path, int from) {
    if (from < path.length() && path.charAt(from) == QUOTE) {
      int close = path.indexOf(QUOTE, from + 1);
      if (close < 0 || (close + 1 < path.length() && path.charAt(close + 1) != '.')) {
        throw new Mistake(at, "a quote in the path is not closed, or a dot is missing behind it");
      }
      return close + 1;
    }
    int dot = path.indexOf('.', from);
    return dot < 0 ? path.length() : dot;
  }
}
