package dev.prr.core.document;

/**
 * Finds lines and columns as editors count them: lines end with LF, CRLF or CR, columns are code
 * points. Moving forward costs each character once, moving back starts anew.
 */
final class Cursor {
  private final String text;
  private int chars;
  private int codePoints;
  private int line;
  private int column;

  Cursor(String text) {
    this.text = text;
    rewind();
  }

  private void rewind() {
    chars = 0;
    codePoints = 0;
    line = 1;
    column = 1;
  }

  /** Goes to a place by how many {@code char}s lie before it. */
  void toChar(long index) {
    if (index < chars) {
      rewind();
    }
    while (chars < index && chars < text.length()) {
      step();
    }
  }

  /** Goes to a place by how many code points lie before it. */
  void toCodePoint(int index) {
    if (index < codePoints) {
      rewind();
    }
    while (codePoints < index && chars < text.length()) {
      step();
    }
  }

  /** Goes to the start of a line, or to the end of the text. */
  void toLine(int wanted) {
    if (wanted <= line) {
      rewind();
    }
    while (line < wanted && chars < text.length()) {
      step();
    }
  }

  private void step() {
    int c = text.codePointAt(chars);
    chars += Character.charCount(c);
    codePoints++;
    if (c == '\n' || (c == '\r' && !text.startsWith("\n", chars))) {
      line++;
      column = 1;
    } else {
      column++;
    }
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  /** What lies behind. */
  String rest() {
    return text.substring(chars);
  }
}
