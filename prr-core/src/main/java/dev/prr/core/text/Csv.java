package dev.prr.core.text;

import java.util.List;
import java.util.stream.Collectors;

/** Outside text in a table of comma-separated values (RFC 4180) that spreadsheets open. */
public final class Csv {

  /** What begins a formula, also in full width; tab and line ends are written out before. */
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private Csv() {}

  /** One row with its end. Every cell is text to a spreadsheet, whatever it begins with. */
  public static String row(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String outside) {
    String shown = Escaper.console(outside);
    String text = beginsFormula(shown) ? "'" + shown : shown;
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /** Spreadsheets look behind spaces and quotes. */
  private static boolean beginsFormula(String text) {
    int at = 0;
    while (at < text.length()
        && (Character.isSpaceChar(text.charAt(at)) || "\"'".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at < text.length() && FORMULA.indexOf(text.charAt(at)) >= 0;
  }
}
