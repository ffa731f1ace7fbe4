package dev.prr.core.review.reliability.statistic;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Intervals by drawing again from what was seen (B. Efron, Bootstrap methods, Annals of Statistics
 * 7, 1979): 2,000 samples of the same size with replacement, the interval between their 2.5th and
 * 97.5th percentile. The seed is fixed, so the same values give the same interval.
 */
final class Bootstrap {
  static final int SAMPLES = 2_000;

  /** From this many values on drawing costs seconds and the limit below is as exact. */
  static final int MOST_DRAWN = 1_000;

  private static final long SEED = 20_160_331L;

  private Bootstrap() {}

  /** What is computed of a sample. */
  interface Statistic {

    /** Of a sample: how often each value was drawn. */
    double of(int[] drawn);
  }

  /** The interval of the median of sorted values. */
  static Interval median(double[] sorted) {
    int n = sorted.length;
    return n > MOST_DRAWN
        ? medianInTheLimit(sorted)
        : percentiles(
            n, drawn -> (drawnAt(sorted, drawn, (n - 1) / 2) + drawnAt(sorted, drawn, n / 2)) / 2);
  }

  /**
   * The same for endlessly many samples: the median of a sample stands where the middle one of
   * {@code n} uniform draws does, and that is Beta(m, n - m + 1) with {@code m = (n + 1) / 2}.
   */
  static Interval medianInTheLimit(double[] sorted) {
    int n = sorted.length;
    double middle = (n + 1) / 2.0;
    BetaDistribution place = BetaDistribution.of(middle, n - middle + 1);
    return new Interval(
        at(sorted, place.inverseCumulativeProbability(Interval.TAIL)),
        at(sorted, place.inverseCumulativeProbability(1 - Interval.TAIL)));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
  }

  private static double drawnAt(double[] sorted, int[] drawn, int rank) {
    int seen = 0;
    int i = -1;
    while (seen <= rank) {
      i++;
      seen += drawn[i];
    }
    return sorted[i];
  }

  static Interval percentiles(int n, Statistic statistic) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] results = new double[SAMPLES];
    int[] drawn = new int[n];
    for (int sample = 0; sample < SAMPLES; sample++) {
      Arrays.fill(drawn, 0);
      for (int i = 0; i < n; i++) {
        drawn[random.nextInt(n)]++;
      }
      results[sample] = statistic.of(drawn);
    }
    Arrays.sort(results);
    return new Interval(
        results[(int) (Interval.TAIL * SAMPLES)],
        results[(int) ((1 - Interval.TAIL) * SAMPLES) - 1]);
  }
}
