package dev.prr.core.report.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Shares in a table, the larger the darker; each cell also says its number.
 *
 * @param caption what the cells say
 * @param corner what the rows are
 */
public record Heat(String caption, String corner, List<Head> columns, List<Row> rows) {

  /** From so many of a hundred on a cell has the next shade. */
  private static final int[] STEPS = {1, 10, 25, 50};

  /**
   * The heading of a column or a row.
   *
   * @param href where it leads; empty for nowhere
   */
  public record Head(String label, String href) {}

  /** One row. */
  public record Row(Head head, List<Box> boxes) {
    public Row {
      boxes = List.copyOf(boxes);
    }
  }

  /**
   * One cell: of so many how many.
   *
   * @param href where it leads; empty for nowhere
   */
  public record Box(int part, int whole, String href) {

    public static final Box NONE = new Box(0, 0, "");

    /** A share in whole percent that is nought and a hundred only where all or none is meant. */
    public Optional<Integer> percent() {
      if (whole == 0) {
        return Optional.empty();
      }
      int rounded = Math.round(part * 100f / whole);
      return Optional.of(part == 0 ? 0 : part == whole ? 100 : Math.min(99, Math.max(1, rounded)));
    }

    public String text() {
      return percent().map(p -> p == 0 ? "0" : String.format(Locale.ROOT, "%d %%", p)).orElse("");
    }

    /** From 0 for nothing to 4. */
    public int shade() {
      int shade = 0;
      for (int step : STEPS) {
        shade += percent().orElse(0) >= step ? 1 : 0;
      }
      return shade;
    }

    /** All of it in words. */
    public String spoken() {
      return whole == 0 ? "not asked" : part + " of " + whole;
    }
  }

  public Heat {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Puts rows together. */
  static final class Builder {
    private final String caption;
    private final String corner;
    private final List<Head> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    Builder(String caption, String corner) {
      this.caption = caption;
      this.corner = corner;
    }

    Builder column(String label, String href) {
      columns.add(new Head(label, href));
      return this;
    }

    Builder row(String label, String href, List<Box> boxes) {
      rows.add(new Row(new Head(label, href), boxes));
      return this;
    }

    Heat build() {
      return new Heat(caption, corner, columns, rows);
    }
  }
}
