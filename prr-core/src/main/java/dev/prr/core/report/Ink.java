package dev.prr.core.report;

/** What a piece of a line is for, and its ANSI colour. */
enum Ink {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  GRAVE("1;31"),
  WARNING("33"),
  NOTE("36"),
  GOOD("32");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  String paint(String text) {
    return code.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
