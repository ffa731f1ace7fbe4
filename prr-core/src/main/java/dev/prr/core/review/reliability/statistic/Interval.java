package dev.prr.core.review.reliability.statistic;

/**
 * An interval of 95 % confidence.
 *
 * @param upper may be infinite
 */
public record Interval(double lower, double upper) {

  /** The share of such intervals that hold the true value. */
  public static final double CONFIDENCE = 0.95;

  static final double TAIL = (1 - CONFIDENCE) / 2;

  public Interval {
    if (Double.isNaN(lower) || Double.isNaN(upper) || lower > upper) {
      throw new IllegalArgumentException("no interval: " + lower + " to " + upper);
    }
  }

  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }
}
