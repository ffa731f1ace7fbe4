package dev.prr.core.document.csv;

import dev.prr.core.document.csv.BadRow.Reason;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts characters into rows and cells. What is wrong with a row is told beside its cells. */
final class RowParser {
  private static final String ANEW = "; let the tool export it anew.";

  private final CsvChars chars;
  private final char delimiter;
  private final Limits limits;

  private List<CsvRow.Cell> cells = new ArrayList<>();
  private Optional<BadRow> bad = Optional.empty();
  private int line = 1;
  private final StringBuilder text = new StringBuilder();

  RowParser(CsvChars chars, char delimiter, Limits limits) {
    this.chars = chars;
    this.delimiter = delimiter;
    this.limits = limits;
  }

  char delimiter() {
    return delimiter;
  }

  /** The cells of the row that was read last. */
  List<CsvRow.Cell> cells() {
    return cells;
  }

  /** What is wrong with the row that was read last. */
  Optional<BadRow> bad() {
    return bad;
  }

  /** Where the row that was read last begins. */
  int line() {
    return line;
  }

  /** Reads the next row that is not empty; false at the end. */
  boolean next() throws IOException {
    while (chars.peek() == '\n' || chars.peek() == '\r') {
      chars.next();
    }
    if (chars.peek() == CsvChars.END) {
      return false;
    }
    cells = new ArrayList<>();
    bad = Optional.empty();
    line = chars.line();
    boolean more = true;
    while (more) {
      more = cell();
    }
    return true;
  }

  /** Reads a cell; whether another one follows in this row. */
  private boolean cell() throws IOException {
    int startLine = chars.line();
    int startColumn = chars.column();
    text.setLength(0);
    if (chars.peek() == '"') {
      quoted(startLine);
    }
    int c = bare();
    if (cells.size() < limits.keys()) {
      cells.add(new CsvRow.Cell(text.toString(), startLine, startColumn));
    } else {
      report(Reason.TOO_LONG, "The row has too many cells" + ANEW);
    }
    return c == delimiter;
  }

  private void quoted(int startLine) throws IOException {
    chars.next();
    while (true) {
      int c = chars.next();
      if (c == CsvChars.END) {
        report(
            Reason.UNCLOSED_QUOTE,
            "A quote in line "
                + startLine
                + " is never closed, so the rest of the file belongs to it"
                + ANEW);
        return;
      }
      if (c != '"') {
        append(c);
      } else if (chars.peek() == '"') {
        append(chars.next());
      } else {
        if (!endsHere(chars.peek())) {
          report(Reason.AFTER_QUOTE, "Text follows a closing quote" + ANEW);
        }
        return;
      }
    }
  }

  /** Takes what stands up to the end of the cell, and that end. */
  private int bare() throws IOException {
    int c = chars.next();
    while (c != delimiter && c != '\n' && c != CsvChars.END) {
      append(c);
      c = chars.next();
    }
    return c;
  }

  private boolean endsHere(int c) {
    return c == delimiter || c == '\n' || c == '\r' || c == CsvChars.END;
  }

  private void append(int c) {
    if (text.length() < limits.scalarLength()) {
      text.append((char) c);
    } else {
      report(
          Reason.TOO_LONG,
          "A cell has more than " + limits.scalarLength() + " characters; shorten it.");
    }
  }

  /** The first thing that is wrong is told. */
  private void report(Reason reason, String detail) {
    bad = bad.or(() -> Optional.of(new BadRow(line, reason, detail)));
  }
}
