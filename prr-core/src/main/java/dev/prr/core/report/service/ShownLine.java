package dev.prr.core.report.service;

import dev.prr.core.report.SafeLine;
import dev.prr.core.source.Location;
import java.util.Optional;
import java.util.function.Function;

/**
 * The line of a finding, parted at the place. Secrets, and whoever a mail or a login names, are
 * masked.
 *
 * @param number of the line
 * @param before what stands before the place
 * @param word what the place is about
 * @param after the rest
 */
public record ShownLine(int number, String before, String word, String after) {

  /** Longer ones are cut around the place. */
  private static final int LONGEST = 160;

  private static final int LEAD = 60;

  /** What a narrow page shows without scrolling. */
  private static final int FITS = 40;

  static Optional<ShownLine> of(Location place, Function<Location, Optional<String>> lines) {
    return SafeLine.of(place, lines).map(line -> part(place, line));
  }

  private static ShownLine part(Location place, String line) {
    int[] points = line.replace('\t', ' ').codePoints().toArray();
    int at = Math.min(place.column() - 1, points.length);
    int from = points.length <= LONGEST ? 0 : Math.max(0, at - LEAD);
    int to = Math.min(points.length, from + LONGEST);
    int end = at;
    while (end < to && isWord(points[end])) {
      end++;
    }
    if (end == at && at < to) {
      end++;
    }
    return new ShownLine(
        place.line(),
        (from > 0 ? "…" : "") + text(points, from, at),
        text(points, at, end),
        text(points, end, to) + (to < points.length ? "…" : ""));
  }

  private static String text(int[] points, int from, int to) {
    return new String(points, from, Math.max(0, to - from));
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '/';
  }

  /** Whether it may have to be scrolled, which the keyboard must be able to do. */
  public boolean isLong() {
    return length(before) + length(word) + length(after) > FITS;
  }

  /** As many carets as the word is long, below it. */
  public String carets() {
    return " ".repeat(length(before)) + "^".repeat(Math.max(1, length(word)));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
