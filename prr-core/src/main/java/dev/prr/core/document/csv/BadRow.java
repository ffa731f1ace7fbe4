package dev.prr.core.document.csv;

import dev.prr.core.fact.Named;

/**
 * A row that is left out.
 *
 * @param line where it begins
 * @param detail one sentence: what it is and what to do; holds nothing of the row
 */
public record BadRow(int line, Reason reason, String detail) {

  /** Why a row is left out. */
  public enum Reason implements Named {
    /** The file holds no header. */
    EMPTY,
    /** It has more or fewer cells than the header. */
    CELLS,
    /** A quote is opened and never closed, so that the rest of the file lies in one cell. */
    UNCLOSED_QUOTE,
    /** Something stands between a closing quote and the next cell. */
    AFTER_QUOTE,
    /** A cell or a name of the header is too long, or the row has too many cells. */
    TOO_LONG,
    /** The table has more rows than are read; the rest is left out too. */
    TOO_MANY_ROWS
  }
}
