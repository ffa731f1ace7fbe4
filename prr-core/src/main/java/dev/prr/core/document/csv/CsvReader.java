package dev.prr.core.document.csv;

import dev.prr.core.document.csv.BadRow.Reason;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * A table of comma-separated values, read row by row and never held whole.
 *
 * <p>RFC 4180, and what exports add to it: a byte order mark, lines that end in LF, CRLF or CR,
 * commas, semicolons or tabs (told from the header, or from a first line {@code sep=;}), empty
 * lines between the rows, quotes within a cell that has none around it.
 *
 * <pre>{@code
 * CsvReader.read(text, limits, new CsvReader.Rows() { ... });
 * }</pre>
 */
public final class CsvReader {

  /** Takes what the table holds, in its order. */
  public interface Rows {

    /** The header, once, before everything else. */
    default void header(CsvHeader header) {}

    void row(CsvRow row);

    /** A row that is left out; the next ones are read. */
    void bad(BadRow row);
  }

  private static final String DELIMITERS = ",;\t";
  private static final String NAMED = "sep=";
  private static final String ANEW = "; let the tool export it anew.";

  private final CsvChars chars;
  private final Limits limits;
  private final Rows rows;

  private CsvReader(CsvChars chars, Limits limits, Rows rows) {
    this.chars = chars;
    this.limits = limits;
    this.rows = rows;
  }

  /**
   * Reads the whole table.
   *
   * @throws IOException when the reader does; never for what is written in the table
   */
  public static void read(Reader text, Limits limits, Rows rows) throws IOException {
    new CsvReader(new CsvChars(text), limits, rows).read();
  }

  private void read() throws IOException {
    RowParser parser = new RowParser(chars, delimiter(), limits);
    boolean any = parser.next();
    if (!any) {
      rows.bad(new BadRow(1, Reason.EMPTY, "The table is empty: it has not even a header."));
      return;
    }
    if (parser.bad().isPresent() || isTooLong(parser.cells())) {
      rows.bad(
          parser
              .bad()
              .orElseGet(
                  () ->
                      new BadRow(
                          parser.line(),
                          Reason.TOO_LONG,
                          "The header has a name that is too long" + ANEW)));
      return;
    }
    CsvHeader header =
        new CsvHeader(
            parser.cells().stream().map(cell -> cell.text().strip()).toList(), parser.delimiter());
    rows.header(header);
    rows(parser, header);
  }

  private boolean isTooLong(List<CsvRow.Cell> names) {
    return names.stream().anyMatch(name -> name.text().length() > limits.keyLength());
  }

  private void rows(RowParser parser, CsvHeader header) throws IOException {
    int count = 0;
    while (parser.next()) {
      if (++count > limits.rows()) {
        rows.bad(
            new BadRow(
                parser.line(),
                Reason.TOO_MANY_ROWS,
                "The table has more than "
                    + limits.rows()
                    + " rows; this one and the rest are left out: split the file."));
        return;
      }
      parser.bad().ifPresentOrElse(rows::bad, () -> row(parser, header));
    }
  }

  private void row(RowParser parser, CsvHeader header) {
    int cells = parser.cells().size();
    int wanted = header.names().size();
    if (cells == wanted) {
      rows.row(new CsvRow(header, parser.line(), parser.cells()));
    } else {
      rows.bad(
          new BadRow(
              parser.line(),
              Reason.CELLS,
              "The row has " + cells + " cells, the header has " + wanted + ANEW));
    }
  }

  private char delimiter() throws IOException {
    String first = chars.firstLine(limits.scalarLength());
    if (first.length() == NAMED.length() + 1 && first.startsWith(NAMED)) {
      while (chars.peek() != CsvChars.END && chars.line() == 1) {
        chars.next();
      }
      return first.charAt(NAMED.length());
    }
    char best = DELIMITERS.charAt(0);
    for (int i = 1; i < DELIMITERS.length(); i++) {
      char candidate = DELIMITERS.charAt(i);
      best = count(first, candidate) > count(first, best) ? candidate : best;
    }
    return best;
  }

  /** How often a character stands outside quotes. */
  private static int count(String line, char wanted) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      count += !quoted && c == wanted ? 1 : 0;
    }
    return count;
  }
}
