package dev.prr.core.document.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** The characters of a table, each once, with the place where the next one stands. */
final class CsvChars {
  static final int END = -1;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int BLOCK = 1 << 14;

  private final Reader reader;
  private char[] buffer = new char[BLOCK];
  private int at;
  private int filled;
  private boolean ended;
  private int line = 1;
  private int column = 1;

  CsvChars(Reader reader) throws IOException {
    this.reader = reader;
    if (peek() == BYTE_ORDER_MARK) {
      at++;
    }
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  /** What comes next, and stays. */
  int peek() throws IOException {
    return at < filled || fill() ? buffer[at] : END;
  }

  /** What comes next; every line break is a {@code \n}. */
  int next() throws IOException {
    int c = peek();
    if (c == END) {
      return END;
    }
    at++;
    if (c == '\r') {
      if (peek() == '\n') {
        at++;
      }
      c = '\n';
    }
    if (c == '\n') {
      line++;
      column = 1;
    } else if (!Character.isLowSurrogate((char) c)) {
      column++;
    }
    return c;
  }

  /** The first line as far as it is near; nothing of it is taken. */
  String firstLine(int most) throws IOException {
    int length = 0;
    boolean quoted = false;
    while (length < most && (at + length < filled || fill())) {
      char c = buffer[at + length];
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        break;
      }
      length++;
    }
    return new String(buffer, at, length);
  }

  /** Reads on behind what is there; what was taken makes room. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (at == filled) {
      at = 0;
      filled = 0;
    } else if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int count = reader.read(buffer, filled, buffer.length - filled);
    ended = count < 0;
    filled += Math.max(0, count);
    return count > 0;
  }
}
