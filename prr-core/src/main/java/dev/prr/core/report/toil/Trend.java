package dev.prr.core.report.toil;

import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.review.toil.TeamToil;
import dev.prr.core.review.toil.TeamToil.Quarter;
import dev.prr.core.review.toil.item.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The share of toil over the quarters, with the range of the answers and the line at a half. A
 * quarter in which nobody asked is a gap and no nought.
 */
public record Trend(String team, List<Quarter> quarters) {

  private static final int WIDTH = 100;
  private static final int HEIGHT = 40;
  private static final int MARGIN = 2;

  public Trend {
    quarters = List.copyOf(quarters);
  }

  /** The trend of a team, if at least one quarter is known. */
  static Optional<Trend> of(TeamToil team) {
    boolean known = team.trend().stream().anyMatch(quarter -> quarter.share().isPresent());
    return known ? Optional.of(new Trend(team.team(), team.trend())) : Optional.empty();
  }

  /** What stands for the picture where it cannot be seen. */
  public String title() {
    return "Share of time spent on toil, with the range of the answers; the broken line is 50 %";
  }

  public String first() {
    return quarters.get(0).period().toString();
  }

  public String last() {
    return quarters.get(quarters.size() - 1).period().toString();
  }

  /** A path through the middles; it is lifted where a quarter is not known. */
  public String line() {
    StringBuilder path = new StringBuilder();
    boolean drawn = false;
    for (int i = 0; i < quarters.size(); i++) {
      Optional<Share> share = quarters.get(i).share();
      if (share.isPresent()) {
        path.append(drawn ? "L" : "M")
            .append(x(i))
            .append(' ')
            .append(y(share.get().typical().ofOne()));
      }
      drawn = share.isPresent();
    }
    return path.toString();
  }

  /** A dot for each known quarter. */
  public String dots() {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < quarters.size(); i++) {
      int at = i;
      quarters
          .get(i)
          .share()
          .ifPresent(share -> path.append("M" + x(at) + " " + y(share.typical().ofOne()) + "h0"));
    }
    return path.toString();
  }

  /** From the lowest answer to the highest, quarter by quarter. */
  public String ranges() {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < quarters.size(); i++) {
      int at = i;
      quarters
          .get(i)
          .share()
          .ifPresent(
              share ->
                  path.append(
                      "M" + x(at) + " " + y(share.low().ofOne()) + "V" + y(share.high().ofOne())));
    }
    return path.toString();
  }

  public String half() {
    return "M0 " + y(Share.LINE.ofOne()) + "H" + WIDTH;
  }

  /** The figures, to be read. */
  public DataTable table() {
    DataTable.Builder table =
        DataTable.of(
                "Share of time by quarter, team " + team, "Quarter", "#Share", "Range", "#Answers")
            .underHeading();
    for (Quarter quarter : quarters) {
      Optional<Share> share = quarter.share();
      table.row(
          Cell.of(quarter.period().toString()),
          Cell.of(share.map(s -> s.typical().toString()).orElse("not known")),
          Cell.of(share.map(s -> s.low() + " to " + s.high()).orElse("")),
          Cell.of(share.map(s -> Integer.toString(s.answers())).orElse("")));
    }
    return table.build();
  }

  /** A little inside, so that the dots at both ends are whole. */
  private String x(int quarter) {
    BigDecimal steps = BigDecimal.valueOf(Math.max(1, quarters.size() - 1));
    BigDecimal width = BigDecimal.valueOf((long) WIDTH - 2 * MARGIN);
    return number(
        BigDecimal.valueOf(quarter)
            .multiply(width)
            .divide(steps, 2, RoundingMode.HALF_UP)
            .add(BigDecimal.valueOf(MARGIN)));
  }

  private static String y(BigDecimal share) {
    return number(BigDecimal.ONE.subtract(share).multiply(BigDecimal.valueOf(HEIGHT)));
  }

  private static String number(BigDecimal value) {
    return value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }
}
