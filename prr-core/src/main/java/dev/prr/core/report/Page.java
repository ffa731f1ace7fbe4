package dev.prr.core.report;

import dev.prr.core.text.Escaper;

/** Lines for a console. Whatever comes in leaves escaped; the colours are the only exception. */
final class Page {

  private final Style style;
  private final StringBuilder out = new StringBuilder();
  private int column;

  Page(Style style) {
    this.style = style;
  }

  Page add(String text) {
    return add(Ink.PLAIN, text);
  }

  Page add(Ink ink, String text) {
    put(ink, Escaper.console(text));
    return this;
  }

  /**
   * Adds text that goes on in the next lines where it is long.
   *
   * @param indent of those lines
   */
  Page wrap(int indent, String text) {
    boolean first = true;
    for (String word : Escaper.console(text).split(" ", -1)) {
      if (!first && mayBegin(word) && column + 1 + width(word) > style.width()) {
        end();
        put(Ink.PLAIN, " ".repeat(indent));
      } else if (!first) {
        put(Ink.PLAIN, " ");
      }
      put(Ink.PLAIN, word);
      first = false;
    }
    return this;
  }

  void end() {
    while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    out.append('\n');
    column = 0;
  }

  /** An empty line, unless there is one or nothing above it. */
  void gap() {
    if (!out.isEmpty() && !out.toString().endsWith("\n\n")) {
      end();
    }
  }

  int column() {
    return column;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void put(Ink ink, String safe) {
    out.append(style.colour() ? ink.paint(safe) : safe);
    column += width(safe);
  }

  /** A line must not begin with what a build server takes for a command. */
  private static boolean mayBegin(String word) {
    return !word.startsWith(":") && !word.startsWith("#");
  }

  static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
