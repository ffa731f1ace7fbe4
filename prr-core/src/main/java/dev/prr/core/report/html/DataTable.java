package dev.prr.core.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table that can be read aloud: with a caption, with headings that say what they head, the first
 * column heading its rows.
 *
 * @param caption what the rows are
 * @param shown whether the caption is seen; where a heading just above says the same it need not be
 * @param note what is said where there are no rows
 */
public record DataTable(
    String caption, boolean shown, List<Column> columns, List<List<Cell>> rows, String note) {

  /**
   * A column.
   *
   * @param number whether it is aligned as numbers are
   */
  public record Column(String name, boolean number) {}

  public DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of " + row.size() + " cells under " + columns.size() + " headings: " + caption);
      }
    }
  }

  /** Headings by name; a name that begins with {@code #} heads numbers. */
  public static Builder of(String caption, String... columns) {
    return new Builder(caption, columns);
  }

  /** Whether the keyboard gets into it by a link; otherwise it has to be a stop itself. */
  public boolean hasLinks() {
    return rows.stream().flatMap(List::stream).anyMatch(cell -> cell.href().isPresent());
  }

  /** Whether a cell heads its row. */
  public boolean heads(int column) {
    return column == 0;
  }

  /** Puts one together, row by row. */
  public static final class Builder {
    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private boolean shown = true;
    private String note = "None.";

    private Builder(String caption, String... names) {
      this.caption = caption;
      for (String name : names) {
        boolean number = name.startsWith("#");
        columns.add(new Column(number ? name.substring(1) : name, number));
      }
    }

    public Builder row(Cell... cells) {
      rows.add(List.of(cells));
      return this;
    }

    /** Hides the caption from the eye; readers still hear it. */
    public Builder underHeading() {
      shown = false;
      return this;
    }

    /** What is said where there are no rows. */
    public Builder orElse(String sentence) {
      note = sentence;
      return this;
    }

    public DataTable build() {
      return new DataTable(caption, shown, columns, rows, note);
    }
  }

  /** The table, where it has rows. */
  public Optional<DataTable> ifAny() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(this);
  }
}
