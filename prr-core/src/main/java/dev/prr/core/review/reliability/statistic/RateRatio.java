package dev.prr.core.review.reliability.statistic;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether something happens more or less often than before. Given how many there were in both
 * together, the new ones are binomial with {@code p = T2 / (T1 + T2)} if nothing changed (J.
 * Przyborowski and H. Wilenski, Biometrika 31, 1940; {@code poisson.test} of R).
 *
 * @param before what to compare with
 * @param now what is compared
 */
public record RateRatio(PoissonRate before, PoissonRate now) {

  /** R allows as much for rounding when it compares probabilities. */
  private static final double ROUNDING = 1 + 1e-7;

  /** For 80 % power at 5 %: 1.96 + 0.84. */
  private static final double POWER = 2.8;

  /** The rate now over the rate before; infinite or no number where there were none before. */
  public double ratio() {
    return now.rate() / before.rate();
  }

  /** The two-sided p-value: the chance of all counts that are no more likely than those seen. */
  public double pValue() {
    int all = before.events() + now.events();
    if (all == 0) {
      return 1;
    }
    double share = now.exposure() / (before.exposure() + now.exposure());
    BinomialDistribution counts = BinomialDistribution.of(all, share);
    double seen = counts.probability(now.events()) * ROUNDING;
    double sum =
        IntStream.rangeClosed(0, all).mapToDouble(counts::probability).filter(p -> p <= seen).sum();
    return Math.min(1, sum);
  }

  /** The interval of the ratio, from that of the share (C. Clopper and E. Pearson, 1934). */
  public Interval interval() {
    int mine = now.events();
    int theirs = before.events();
    double lower =
        mine == 0
            ? 0
            : odds(BetaDistribution.of(mine, theirs + 1.0).inverseCumulativeProbability(0.025));
    double upper =
        theirs == 0
            ? Double.POSITIVE_INFINITY
            : odds(BetaDistribution.of(mine + 1.0, theirs).inverseCumulativeProbability(0.975));
    return new Interval(lower, upper);
  }

  private double odds(double share) {
    return share / (1 - share) * before.exposure() / now.exposure();
  }

  /**
   * The smallest cut that would have been noticed in 80 of 100 cases: {@code 1 - (1 - 2.8 / (sqrt 2
   * sqrt n))^2} for {@code n} expected before. From the square root of a count, whose variance is
   * 1/4 whatever its mean (M. Bartlett, 1936). 1 where not even their end would have been noticed.
   */
  public double noticeableCut() {
    double expected = before.rate() * now.exposure();
    double left = 1 - POWER / Math.sqrt(2) / Math.sqrt(expected);
    return left <= 0 || expected <= 0 ? 1 : 1 - left * left;
  }
}
