package dev.prr.core.report;

import dev.prr.core.text.Escaper;

/**
 * Lines for a console. Whatever comes in leaves escaped; the colours are the only exception. No
 * line is one that a build server takes for a command.
 */
final class Page {

  private final Style style;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
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
      if (!first && column + 1 + width(word) > style.width()) {
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
    String finished = Escaper.line(line.toString()).stripTrailing();
    out.append(finished).append('\n');
    line.setLength(0);
    column = 0;
  }

  /** An empty line, unless there is one or nothing above it. */
  void gap() {
    int length = out.length();
    if (length > 1 && out.charAt(length - 2) != '\n') {
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
    line.append(style.colour() ? ink.paint(safe) : safe);
    column += width(safe);
  }

  static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
