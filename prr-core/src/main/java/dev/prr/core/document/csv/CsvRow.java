package dev.prr.core.document.csv;

import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.List;
import java.util.Optional;

/**
 * A row with exactly as many cells as the header has.
 *
 * @param header of the table
 * @param line where the row begins; a cell may hold line breaks
 * @param cells in the order of the header
 */
public record CsvRow(CsvHeader header, int line, List<Cell> cells) {

  /**
   * One cell.
   *
   * @param text without the quotes around it, otherwise as written
   * @param line from 1
   * @param column from 1, in code points
   */
  public record Cell(String text, int line, int column) {

    public Location place(SourcePath path) {
      return new Location(path, line, column);
    }
  }

  public CsvRow {
    cells = List.copyOf(cells);
  }

  /** The cell of an index; what the header promises is there. */
  public Cell cell(int column) {
    return cells.get(column);
  }

  /** What stands under a name, without the space around it; the first that is not blank. */
  public Optional<String> text(String name) {
    return texts(name).stream().findFirst();
  }

  /** What stands under a name, in every column of it, blank cells left out. */
  public List<String> texts(String name) {
    return header.columns(name).stream()
        .map(column -> cell(column).text().strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  public Location place(SourcePath path) {
    return new Location(path, line, 1);
  }
}
