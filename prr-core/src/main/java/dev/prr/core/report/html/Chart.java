package dev.prr.core.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers to be seen and, in a table behind the picture, to be read.
 *
 * @param title what is shown, as a sentence that stands for the picture where it cannot be seen
 * @param label what the points are, as the heading of a column: {@code month}
 * @param value what the numbers are, with the unit: {@code services}
 * @param points in reading order
 */
public record Chart(String title, String label, String value, List<Point> points) {

  /**
   * One number.
   *
   * @param shown the number as it is read, where that is not how it is drawn
   */
  public record Point(String label, double value, String shown, Tone tone) {
    public Point {
      if (!Double.isFinite(value) || value < 0) {
        throw new IllegalArgumentException("cannot be drawn: " + value + " of " + label);
      }
    }
  }

  /** Drawn in units of a square of this width. */
  public static final int WIDTH = 100;

  public Chart {
    points = List.copyOf(points);
  }

  public static Builder of(String title, String label, String value) {
    return new Builder(title, label, value);
  }

  /** Puts one together, point by point. */
  public static final class Builder {
    private final String title;
    private final String label;
    private final String value;
    private final List<Point> points = new ArrayList<>();

    private Builder(String title, String label, String value) {
      this.title = title;
      this.label = label;
      this.value = value;
    }

    public Builder point(String name, double number, String shown, Tone tone) {
      points.add(new Point(name, number, shown, tone));
      return this;
    }

    public Builder point(String name, long number) {
      return point(name, (double) number, Long.toString(number), Tone.QUIET);
    }

    public Chart build() {
      return new Chart(title, label, value, points);
    }
  }

  /** The share of the greatest that a point has, as a length between nought and {@link #WIDTH}. */
  public String length(Point point) {
    double most = most();
    return number(most == 0 ? 0 : point.value() * WIDTH / most);
  }

  /** The points of a line through all, in a box of {@link #WIDTH} by the height. */
  public String line(int height) {
    StringBuilder line = new StringBuilder();
    double most = most();
    for (int i = 0; i < points.size(); i++) {
      double x = points.size() == 1 ? WIDTH / 2.0 : i * (double) WIDTH / (points.size() - 1);
      double y = most == 0 ? height : height - points.get(i).value() * height / most;
      line.append(i == 0 ? "" : " ").append(number(x)).append(',').append(number(y));
    }
    return line.toString();
  }

  /** The numbers as a table. */
  public DataTable table() {
    DataTable.Builder table = DataTable.of(title, label, "#" + value).underHeading();
    points.forEach(point -> table.row(Cell.of(point.label()), Cell.of(point.shown())));
    return table.build();
  }

  private double most() {
    return points.stream().mapToDouble(Point::value).max().orElse(0);
  }

  /** At most two decimals, always with a point. */
  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
