package dev.prr.core.review.reliability.statistic;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether one sample tends to be larger than another, without asking how either is distributed (H.
 * Mann and D. Whitney, Annals of Mathematical Statistics 18, 1947). Exact for small samples without
 * ties, else by the normal approximation with the correction for ties and for continuity, as {@code
 * wilcox.test} of R and {@code scipy.stats.mannwhitneyu} do it.
 *
 * @param u how many pairs have the first value larger, ties by half
 * @param pValue two-sided
 */
public record MannWhitney(double u, double pValue) {

  /** As R: exact below fifty values in either sample. Counting costs the product. */
  private static final int MOST_EXACT = 49;

  /** Compares two samples, neither of them empty. */
  public static MannWhitney of(double[] first, double[] second) {
    if (first.length == 0 || second.length == 0) {
      throw new IllegalArgumentException("a sample is empty");
    }
    double[] all = new double[first.length + second.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    Arrays.sort(all);
    double ranks = 0;
    for (double value : first) {
      ranks += rank(all, value);
    }
    double n = first.length;
    double u = ranks - n * (n + 1) / 2;
    double ties = ties(all);
    boolean exact = ties == 0 && Math.max(first.length, second.length) <= MOST_EXACT;
    return new MannWhitney(
        u, exact ? exact(u, first.length, second.length) : normal(u, n, second.length, ties));
  }

  /** The mean rank of all values that are equal to this one. */
  private static double rank(double[] sorted, double value) {
    return (bound(sorted, value, false) + bound(sorted, value, true) + 1) / 2.0;
  }

  /** How many are smaller, or at most as large. */
  private static int bound(double[] sorted, double value, boolean inclusive) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean below = inclusive ? sorted[middle] <= value : sorted[middle] < value;
      low = below ? middle + 1 : low;
      high = below ? high : middle;
    }
    return low;
  }

  /** The sum of {@code t^3 - t} over groups of t equal values. */
  private static double ties(double[] sorted) {
    double sum = 0;
    int i = 0;
    while (i < sorted.length) {
      int next = bound(sorted, sorted[i], true);
      double t = next - (double) i;
      sum += t * t * t - t;
      i = next;
    }
    return sum;
  }

  private static double normal(double u, double n, double m, double ties) {
    double all = n + m;
    double variance = n * m / 12 * (all + 1 - ties / (all * (all - 1)));
    if (!(variance > 0)) {
      return 1;
    }
    double z = (Math.max(u, n * m - u) - n * m / 2 - 0.5) / Math.sqrt(variance);
    // Both tails of z are the upper tail of z squared, which is chi-squared.
    return z <= 0 ? 1 : ChiSquaredDistribution.of(1).survivalProbability(z * z);
  }

  /** The share of all orders of the values that give a u as extreme as this one. */
  private static double exact(double u, int n, int m) {
    double larger = Math.max(u, (double) n * m - u);
    // ways[i][at]: orders of i values among j others with u = at, by whose value is the largest.
    double[][] ways = new double[n + 1][n * m + 1];
    for (double[] of : ways) {
      of[0] = 1;
    }
    for (int j = 1; j <= m; j++) {
      for (int i = 1; i <= n; i++) {
        for (int at = j; at <= i * j; at++) {
          ways[i][at] += ways[i - 1][at - j];
        }
      }
    }
    double[] share = ways[n];
    double all = Arrays.stream(share).sum();
    double tail = 0;
    for (int at = (int) Math.ceil(larger); at < share.length; at++) {
      tail += share[at];
    }
    return Math.min(1, 2 * tail / all);
  }
}
