package dev.prr.core.review.reliability;

import dev.prr.core.history.record.Period;
import dev.prr.core.review.reliability.incident.Step;
import dev.prr.core.review.reliability.statistic.Durations;
import dev.prr.core.review.reliability.statistic.MannWhitney;
import dev.prr.core.review.reliability.statistic.NoticeableCut;
import dev.prr.core.review.reliability.statistic.RateRatio;
import java.util.Optional;

/**
 * What became of a quarter's figures since another one.
 *
 * @param before the quarter that is compared with
 * @param rates of incidents, with ratio, interval and p-value
 * @param rate the word for how often
 * @param restoreP the p-value of Mann and Whitney over times to restore; empty with none on a side
 * @param restore the word for how long
 * @param alike how well the two sides can be compared
 * @param noticeable the smallest cut of the time to restore that could have been noticed
 */
public record Comparison(
    Period before,
    RateRatio rates,
    Word rate,
    Optional<Double> restoreP,
    Word restore,
    Alike alike,
    double noticeable) {

  /**
   * Shares of the incidents before and now.
   *
   * @param startBefore how many had a known start
   * @param startNow the same
   * @param closedBefore how many were restored by the end of the review
   * @param closedNow the same
   */
  public record Alike(double startBefore, double startNow, double closedBefore, double closedNow) {

    private static Alike of(Quarter before, Quarter now) {
      return new Alike(
          before.known(Step.START), now.known(Step.START), before.closed(), now.closed());
    }

    /** Whether too many are still open to say how long they took. */
    public boolean isOpen() {
      return Math.min(closedBefore, closedNow) < 1 - MOST_MISSING;
    }

    /**
     * Whether times count from the start of the impact on one side and from the ticket elsewhere.
     */
    public boolean isUnlike() {
      return Math.abs(startBefore - startNow) > MOST_MISSING;
    }
  }

  private static final double SIGNIFICANT = 0.05;

  /** More of them open, or a share of known starts that differs by more, are no comparison. */
  private static final double MOST_MISSING = 0.2;

  /** Compares a quarter with an earlier one. */
  public static Comparison of(Quarter before, Quarter now) {
    RateRatio rates = new RateRatio(before.rate(), now.rate());
    Alike alike = Alike.of(before, now);
    Optional<Double> p =
        ended(before) == 0 || ended(now) == 0
            ? Optional.empty()
            : Optional.of(MannWhitney.of(before.restore().ended(), now.restore().ended()).pValue());
    return new Comparison(
        before.period(),
        rates,
        rateWord(before, now, rates),
        p,
        restoreWord(before, now, alike, p),
        alike,
        NoticeableCut.between(before.restore(), now.restore()));
  }

  private static int ended(Quarter quarter) {
    return quarter.restore().ended().length;
  }

  private static Word rateWord(Quarter before, Quarter now, RateRatio rates) {
    if (before.count() + now.count() < Durations.FEWEST) {
      return Word.TOO_FEW_INCIDENTS;
    }
    if (rates.pValue() >= SIGNIFICANT) {
      return Word.NOT_DISTINGUISHABLE_FROM_NOISE;
    }
    return rates.now().rate() < rates.before().rate() ? Word.IMPROVED : Word.WORSE;
  }

  private static Word restoreWord(Quarter before, Quarter now, Alike alike, Optional<Double> p) {
    if (ended(before) < Durations.FEWEST || ended(now) < Durations.FEWEST) {
      return alike.isOpen() ? Word.DATA_INCOMPLETE : Word.TOO_FEW_INCIDENTS;
    }
    if (alike.isOpen() || alike.isUnlike()) {
      return Word.DATA_INCOMPLETE;
    }
    if (p.filter(value -> value < SIGNIFICANT).isEmpty()) {
      return Word.NOT_DISTINGUISHABLE_FROM_NOISE;
    }
    double was = before.restore().median().orElse(Double.POSITIVE_INFINITY);
    double is = now.restore().median().orElse(Double.POSITIVE_INFINITY);
    return is < was ? Word.IMPROVED : Word.WORSE;
  }
}
