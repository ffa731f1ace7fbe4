package dev.prr.core.report;

import dev.prr.core.source.Location;
import dev.prr.core.text.Escaper;

/** The line of a finding with a caret below the place. */
final class Snippet {

  private static final int MARGIN = 7;
  private static final int BEFORE = 40;

  private Snippet() {}

  /**
   * Adds the line and the caret.
   *
   * @param line the whole line without its end; a long one is cut around the place
   */
  static void add(Page page, Location place, String line, int width) {
    int[] points = line.replace('\t', ' ').codePoints().toArray();
    int caret = Math.min(place.column() - 1, points.length);
    int room = Math.max(width - MARGIN - 5, BEFORE);
    int from = points.length <= room ? 0 : Math.max(0, caret - BEFORE);
    int to = Math.min(points.length, from + room);
    String start = from > 0 ? "…" : "";
    String before = start + Escaper.console(text(points, from, caret));
    String rest = text(points, caret, to) + (to < points.length ? "…" : "");

    page.add(Ink.FAINT, right(String.valueOf(place.line())) + " | ").add(before).add(rest).end();
    page.add(Ink.FAINT, right("") + " | ")
        .add(" ".repeat(Page.width(before)))
        .add(Ink.GRAVE, "^".repeat(wordLength(points, caret, to)))
        .end();
  }

  private static String right(String number) {
    return " ".repeat(Math.max(0, MARGIN - number.length())) + number;
  }

  private static String text(int[] points, int from, int to) {
    return new String(points, from, Math.max(0, to - from));
  }

  private static int wordLength(int[] points, int from, int to) {
    int end = from;
    while (end < to && isWord(points[end])) {
      end++;
    }
    return Math.max(1, end - from);
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '/';
  }
}
