package dev.prr.core.report.organization;

import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns of stacked pieces, and the numbers behind them.
 *
 * @param title what is shown, as a sentence that stands for the picture where it cannot be seen
 * @param label what the columns are, as a heading: {@code Month}
 * @param series the pieces of a column, from the ground up
 */
public record Stack(String title, String label, List<Series> series, List<Column> columns) {

  /** Drawn in a box of this height. */
  public static final int HEIGHT = 100;

  /** The width of one column with the gap behind it. */
  public static final int STEP = 10;

  /** One kind of pieces. */
  public record Series(String name, Tone tone) {}

  /** One column, with a number for each of the series. */
  public record Column(String label, List<Integer> values) {
    public Column {
      values = List.copyOf(values);
    }
  }

  /** A piece to draw. */
  public record Piece(String x, String y, String height, Tone tone) {}

  public Stack {
    series = List.copyOf(series);
    columns = List.copyOf(columns);
  }

  public int width() {
    return Math.max(1, columns.size()) * STEP;
  }

  /** All pieces that have a height. */
  public List<Piece> pieces() {
    int most =
        columns.stream()
            .mapToInt(column -> column.values().stream().mapToInt(Integer::intValue).sum())
            .max()
            .orElse(0);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int below = 0;
      for (int k = 0; k < series.size(); k++) {
        int value = columns.get(i).values().get(k);
        if (value > 0) {
          long foot = tenths(below, most);
          long head = tenths(below + value, most);
          pieces.add(
              new Piece(
                  String.valueOf(i * STEP),
                  decimal(HEIGHT * 10L - head),
                  decimal(head - foot),
                  series.get(k).tone()));
        }
        below += value;
      }
    }
    return pieces;
  }

  private static long tenths(int value, int most) {
    return Math.round(value * HEIGHT * 10.0 / most);
  }

  private static String decimal(long tenths) {
    return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10);
  }

  /** The numbers as a table. */
  public DataTable table() {
    List<String> heads = new ArrayList<>(List.of(label));
    series.forEach(one -> heads.add("#" + one.name()));
    DataTable.Builder table = DataTable.of(title, heads.toArray(String[]::new)).underHeading();
    for (Column column : columns) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(column.label())));
      column.values().forEach(value -> cells.add(Cell.of(value)));
      table.row(cells.toArray(Cell[]::new));
    }
    return table.build();
  }
}
