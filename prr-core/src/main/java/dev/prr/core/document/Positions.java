package dev.prr.core.document;

import java.util.Arrays;
import org.yaml.snakeyaml.error.Mark;

/**
 * Lines and columns as editors count them: lines end with LF, CRLF or CR, columns are code points.
 *
 * <p>YAML 1.1 also ends a line at three rarer characters; a text that holds one of them is counted
 * here instead of by the parser, so that no place in it is off.
 */
final class Positions {
  private final String text;
  private final boolean parserCountsAlike;

  /** Where each line starts, in code points; filled when first asked for. */
  private int[] starts = {};

  Positions(String text) {
    this.text = text;
    this.parserCountsAlike = !holdsRareBreak(text);
  }

  private static boolean holdsRareBreak(String text) {
    return text.indexOf(0x85) >= 0
        || text.indexOf(0x2028) >= 0
        || text.indexOf(0x2029) >= 0
        || text.indexOf(0xFEFF) >= 0;
  }

  int lineOf(Mark mark) {
    return parserCountsAlike ? mark.getLine() + 1 : lineOf(mark.getIndex());
  }

  int columnOf(Mark mark) {
    return parserCountsAlike ? mark.getColumn() + 1 : columnOf(mark.getIndex());
  }

  /** The line of a code point, by its index in the text. */
  int lineOf(int index) {
    int found = Arrays.binarySearch(starts(), index);
    return found >= 0 ? found + 1 : -found - 1;
  }

  int columnOf(int index) {
    return index - starts()[lineOf(index) - 1] + 1;
  }

  private int[] starts() {
    if (starts.length == 0) {
      int[] found = new int[16];
      int count = 1;
      int index = 0;
      for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
        index++;
        if (endsLine(i)) {
          found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
          found[count++] = index;
        }
      }
      starts = Arrays.copyOf(found, count);
    }
    return starts;
  }

  private boolean endsLine(int i) {
    char c = text.charAt(i);
    return c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
  }

  /** The text from the start of a line to the end. */
  String textFrom(int line) {
    int at = 0;
    for (int current = 1; current < line && at < text.length(); at++) {
      current += endsLine(at) ? 1 : 0;
    }
    return text.substring(at);
  }
}
