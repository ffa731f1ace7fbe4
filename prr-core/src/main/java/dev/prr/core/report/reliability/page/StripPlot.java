package dev.prr.core.report.reliability.page;

import dev.prr.core.history.record.Period;
import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.reliability.Figures;
import dev.prr.core.review.reliability.Quarter;
import dev.prr.core.review.reliability.UnitReview;
import dev.prr.core.review.reliability.incident.Incident;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Every incident of eight quarters as a mark: the day across, the time to restore upwards on a
 * logarithmic scale, and the median of each quarter as a line. The table behind it says the same
 * quarter by quarter. Marks that would lie on each other are drawn once, so a picture of a million
 * incidents is no larger than one of some thousands.
 *
 * @param title stands for the picture where it cannot be seen
 */
public record StripPlot(
    String title, List<Mark> marks, List<Line> medians, List<Tick> ticks, List<Tick> quarters) {

  public static final int WIDTH = 960;
  public static final int HEIGHT = 260;

  /** Where the marks begin; the names of the scale stand before. */
  public static final int LEFT = 56;

  /** Where the scale ends; the names of the quarters stand below. */
  public static final int BOTTOM = 232;

  private static final int TOP = 12;
  private static final double SHORTEST = 1;
  private static final double[] SCALE = {1, 10, 60, 600, 1_440, 10_080, 43_200};

  /** One or more incidents. */
  public record Mark(int x, int y, boolean open) {}

  /** The median of a quarter. */
  public record Line(int from, int to, int y) {}

  /** A name on an edge. */
  public record Tick(int at, String name) {}

  public StripPlot {
    marks = List.copyOf(marks);
    medians = List.copyOf(medians);
    ticks = List.copyOf(ticks);
    quarters = List.copyOf(quarters);
  }

  /** The picture of one part of the organization. */
  public static StripPlot of(UnitReview unit) {
    return new Drawing(unit).plot();
  }

  /** The same as numbers. */
  public static DataTable table(UnitReview unit) {
    DataTable.Builder table =
        DataTable.of(
                "Times to restore by quarter",
                "Quarter",
                "#Incidents",
                "#Shortest",
                "#Median",
                "#Longest",
                "#Open")
            .underHeading();
    for (Quarter quarter : unit.quarters()) {
      double[] ended = quarter.restore().ended();
      table.row(
          Cell.of(quarter.period().toString()),
          Cell.of(quarter.count()),
          length(DoubleStream.of(ended).findFirst().stream().boxed().findFirst()),
          length(quarter.restore().median()),
          length(ended.length == 0 ? Optional.empty() : Optional.of(ended[ended.length - 1])),
          Cell.of(quarter.restore().open()));
    }
    return table.build();
  }

  private static Cell length(Optional<Double> minutes) {
    return Cell.of(minutes.map(Figures::minutes).orElse(Figures.NONE));
  }

  private static final class Drawing {
    private final UnitReview unit;
    private final Period first;
    private final long days;
    private final double longest;

    Drawing(UnitReview unit) {
      this.unit = unit;
      this.first = unit.quarters().get(0).period();
      this.days = ChronoUnit.DAYS.between(first.firstDay(), unit.now().period().lastDay()) + 1;
      this.longest =
          unit.quarters().stream()
              .flatMap(quarter -> quarter.restore().values().stream())
              .mapToDouble(value -> value.length())
              .max()
              .orElse(SHORTEST);
    }

    StripPlot plot() {
      Set<Mark> marks = new LinkedHashSet<>();
      List<Line> medians = new ArrayList<>();
      List<Tick> quarters = new ArrayList<>();
      for (Quarter quarter : unit.quarters()) {
        quarter.incidents().forEach(incident -> marks.add(mark(incident)));
        int from = x(ChronoUnit.DAYS.between(first.firstDay(), quarter.period().firstDay()));
        int to = x(ChronoUnit.DAYS.between(first.firstDay(), quarter.period().lastDay()) + 1);
        quarters.add(new Tick(from, quarter.period().toString()));
        quarter
            .restore()
            .median()
            .ifPresent(median -> medians.add(new Line(from + 4, to - 4, y(median))));
      }
      List<Tick> ticks = new ArrayList<>();
      for (double minutes : SCALE) {
        if (minutes <= top()) {
          ticks.add(new Tick(y(minutes), Figures.minutes(minutes)));
        }
      }
      int count = unit.quarters().stream().mapToInt(Quarter::count).sum();
      return new StripPlot(
          "Times to restore of "
              + count
              + " incidents by day, longer ones higher, and the median"
              + " of each quarter",
          List.copyOf(marks),
          medians,
          ticks,
          quarters);
    }

    private Mark mark(Incident incident) {
      long day =
          ChronoUnit.DAYS.between(
              first.firstDay(), incident.times().began().atZone(ZoneOffset.UTC).toLocalDate());
      Duration length =
          incident
              .times()
              .restored()
              .filter(end -> !end.isAfter(unit.now().period().end()))
              .map(end -> Duration.between(incident.times().began(), end))
              .orElse(Duration.between(incident.times().began(), unit.now().period().end()));
      boolean open =
          incident.times().restored().filter(e -> !e.isAfter(unit.now().period().end())).isEmpty();
      return new Mark(x(day), y(length.toSeconds() / 60.0), open);
    }

    private int x(long day) {
      return (int) (LEFT + (WIDTH - LEFT) * day / days);
    }

    private int y(double minutes) {
      double share = Math.log(Math.max(SHORTEST, minutes)) / Math.log(top());
      return (int) Math.round(BOTTOM - share * (BOTTOM - TOP));
    }

    /** The scale ends above the longest, and never below ten hours. */
    private double top() {
      return Math.max(600, longest * 1.1);
    }
  }
}
