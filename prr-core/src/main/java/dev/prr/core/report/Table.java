package dev.prr.core.report;

import dev.prr.core.text.Escaper;
import java.util.ArrayList;
import java.util.List;

/** Rows in columns as wide as their widest cell; the last column is as long as it likes. */
final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** The first row is the heading. */
  void write(Page page) {
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      for (int column = 0; column < row.size(); column++) {
        page.add(i == 0 ? Ink.FAINT : Ink.PLAIN, row.get(column));
        if (column < row.size() - 1) {
          page.add(" ".repeat(2 + widest(column) - shown(row.get(column))));
        }
      }
      page.end();
    }
  }

  private int widest(int column) {
    return rows.stream().mapToInt(row -> shown(row.get(column))).max().orElse(0);
  }

  private static int shown(String cell) {
    return Page.width(Escaper.console(cell));
  }
}
