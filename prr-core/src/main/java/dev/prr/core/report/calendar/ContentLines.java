package dev.prr.core.report.calendar;

/**
 * Content lines of RFC 5545: ended by CR and LF, folded where they are longer than 75 octets, never
 * inside of a character (section 3.1); text is escaped (section 3.3.11).
 */
final class ContentLines {

  private static final int LONGEST = 75;
  private static final String END = "\r\n";

  private final StringBuilder out = new StringBuilder();

  /**
   * @param value of letters, digits and the like
   */
  void add(String name, String value) {
    fold(name + ":" + value);
  }

  /**
   * @param value any text; controls other than the newline are left out
   */
  void addText(String name, String value) {
    StringBuilder escaped = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\n' -> escaped.append("\\n");
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(c);
                default -> {
                  if (isText(c)) {
                    escaped.appendCodePoint(c);
                  }
                }
              }
            });
    fold(name + ":" + escaped);
  }

  /** No controls, no halves of characters, nothing that turns or hides text. */
  private static boolean isText(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private void fold(String line) {
    int[] octets = {0};
    line.codePoints()
        .forEach(
            c -> {
              int more = octetsOf(c);
              if (octets[0] + more > LONGEST) {
                out.append(END).append(' ');
                octets[0] = 1;
              }
              out.appendCodePoint(c);
              octets[0] += more;
            });
    out.append(END);
  }

  private static int octetsOf(int c) {
    if (c < 0x80) {
      return 1;
    }
    if (c < 0x800) {
      return 2;
    }
    return c < 0x10000 ? 3 : 4;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
