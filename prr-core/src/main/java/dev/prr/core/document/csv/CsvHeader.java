package dev.prr.core.document.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * The first row of a table. Names may repeat, as several columns {@code Labels} do in exports of
 * Jira; each keeps its index.
 *
 * @param names in written order, without the space around them
 * @param delimiter a comma, a semicolon or a tab, whichever the row has most of
 */
public record CsvHeader(List<String> names, char delimiter) {
  public CsvHeader {
    names = List.copyOf(names);
  }

  /** All columns of this name, letter case aside, by index from 0; none where there is no such. */
  public List<Integer> columns(String name) {
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name)) {
        columns.add(i);
      }
    }
    return columns;
  }

  public boolean has(String name) {
    return !columns(name).isEmpty();
  }
}
