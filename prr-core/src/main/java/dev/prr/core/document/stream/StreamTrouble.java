package dev.prr.core.document.stream;

/** What is streamed cannot be read on: why, and where. */
public final class StreamTrouble extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  /**
   * @param detail one sentence that says what it is and what to do; holds nothing of the file
   * @param line from 1
   * @param column from 1
   */
  public StreamTrouble(String detail, int line, int column) {
    super(detail, null, false, false);
    this.line = Math.max(1, line);
    this.column = Math.max(1, column);
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }
}
