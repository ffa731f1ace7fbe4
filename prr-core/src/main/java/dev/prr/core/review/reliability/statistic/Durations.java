package dev.prr.core.review.reliability.statistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long things took, some of them perhaps not over yet.
 *
 * @param values from the shortest on
 */
public record Durations(List<Value> values) {

  /** With fewer a median has no interval worth printing, and the values are listed instead. */
  public static final int FEWEST = 5;

  /**
   * One duration.
   *
   * @param length in any unit, not below nought
   * @param over false where it goes on: it is at least this long, censored
   */
  public record Value(double length, boolean over) {
    public Value {
      if (!(length >= 0)) {
        throw new IllegalArgumentException("no length: " + length);
      }
    }
  }

  /** Of two that are equally long the one that is over comes first. */
  private static final Comparator<Value> ORDER =
      Comparator.comparingDouble(Value::length).thenComparing(value -> !value.over());

  public Durations {
    values = values.stream().sorted(ORDER).toList();
  }

  public int count() {
    return values.size();
  }

  /** How many go on. */
  public int open() {
    return (int) values.stream().filter(value -> !value.over()).count();
  }

  /** The lengths of those that are over, from the shortest on. */
  public double[] ended() {
    return values.stream().filter(Value::over).mapToDouble(Value::length).toArray();
  }

  /**
   * The median: the middle value, or the mean of the two in the middle. Where some go on, that of
   * Kaplan and Meier (JASA 53, 1958): the shortest length at which at most half still last, {@code
   * S(t) = product of (1 - d / n)} over the lengths up to t, d of n at risk ending there. Empty
   * where more than half outlast what was seen.
   */
  public Optional<Double> median() {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (open() > 0) {
      int[] once = new int[count()];
      Arrays.fill(once, 1);
      double median = survivalMedian(once);
      return Double.isInfinite(median) ? Optional.empty() : Optional.of(median);
    }
    int n = count();
    return Optional.of((values.get((n - 1) / 2).length() + values.get(n / 2).length()) / 2);
  }

  /**
   * The interval of the median; empty where there are too few. See {@link Bootstrap}. Among more
   * than a thousand, those that go on count as longer than all others.
   */
  public Optional<Interval> medianInterval() {
    if (count() < FEWEST) {
      return Optional.empty();
    }
    if (open() > 0 && count() <= Bootstrap.MOST_DRAWN) {
      return Optional.of(Bootstrap.percentiles(count(), this::survivalMedian));
    }
    double[] all = Arrays.copyOf(ended(), count());
    Arrays.fill(all, count() - open(), count(), Double.POSITIVE_INFINITY);
    return Optional.of(Bootstrap.median(all));
  }

  private double survivalMedian(int[] drawn) {
    int atRisk = 0;
    for (int times : drawn) {
      atRisk += times;
    }
    double survival = 1;
    int i = 0;
    while (i < values.size()) {
      double length = values.get(i).length();
      int ended = 0;
      int gone = 0;
      while (i < values.size() && values.get(i).length() == length) {
        ended += values.get(i).over() ? drawn[i] : 0;
        gone += drawn[i];
        i++;
      }
      if (ended > 0) {
        survival *= 1 - (double) ended / atRisk;
      }
      // Half of them, but for rounding.
      if (survival <= 0.5 + 1e-12) {
        return length;
      }
      atRisk -= gone;
    }
    return Double.POSITIVE_INFINITY;
  }

  /** The mean of those that are over; a few long ones decide it. */
  public Optional<Double> mean() {
    double[] ended = ended();
    return ended.length == 0
        ? Optional.empty()
        : Optional.of(Arrays.stream(ended).sum() / ended.length);
  }

  /** {@code exp(mean of the logarithms)} of those that are over. */
  public Optional<Double> geometricMean() {
    return logs().isEmpty() ? Optional.empty() : Optional.of(Math.exp(mean(logs())));
  }

  /** Logarithms of those that are over; less than a unit counts as half of one, nought has none. */
  List<Double> logs() {
    List<Double> logs = new ArrayList<>();
    for (double length : ended()) {
      logs.add(Math.log(Math.max(length, 0.5)));
    }
    return logs;
  }

  static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
  }
}
