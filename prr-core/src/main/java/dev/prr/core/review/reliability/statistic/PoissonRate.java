package dev.prr.core.review.reliability.statistic;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How often something happens: {@code events / exposure}, with the exact interval of the Poisson
 * distribution, {@code [chi2(0.025, 2n) / 2T, chi2(0.975, 2n + 2) / 2T]} (F. Garwood, Fiducial
 * limits for the Poisson distribution, Biometrika 28, 1936; {@code poisson.test} of R).
 *
 * @param events how many there were
 * @param exposure how long was looked, in any unit of time, above nought
 */
public record PoissonRate(int events, double exposure) {

  public PoissonRate {
    if (events < 0 || !(exposure > 0)) {
      throw new IllegalArgumentException("no rate: " + events + " in " + exposure);
    }
  }

  public double rate() {
    return events / exposure;
  }

  public Interval interval() {
    double lower = events == 0 ? 0 : quantile(Interval.TAIL, 2.0 * events);
    double upper = quantile(1 - Interval.TAIL, 2.0 * events + 2);
    return new Interval(lower / 2 / exposure, upper / 2 / exposure);
  }

  /**
   * Mean time to failure: {@code exposure / events}, infinite without one.
   *
   * <p>Up-times that the period cuts off are part of the exposure and end in no event: they are
   * censored, and leaving them out would make the mean too short.
   */
  public double meanTime() {
    return exposure / events;
  }

  /**
   * The interval of {@link #meanTime()}: that of the rate, inverted. Without an event it has no
   * upper end, and with 95 % the mean time is more than {@code exposure / 3}, the rule of three
   * ({@code -ln 0.05} is 2.996; J. Hanley and A. Lippman-Hand, JAMA 249, 1983).
   */
  public Interval meanTimeInterval() {
    if (events == 0) {
      return new Interval(exposure / -Math.log(1 - Interval.CONFIDENCE), Double.POSITIVE_INFINITY);
    }
    Interval rate = interval();
    return new Interval(1 / rate.upper(), 1 / rate.lower());
  }

  private static double quantile(double probability, double degrees) {
    return ChiSquaredDistribution.of(degrees).inverseCumulativeProbability(probability);
  }
}
