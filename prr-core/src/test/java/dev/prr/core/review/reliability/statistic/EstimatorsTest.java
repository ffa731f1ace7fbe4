package dev.prr.core.review.reliability.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.review.reliability.statistic.Downtime.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each against values that were published, or computed with SciPy 1.17 or R's documentation. */
final class EstimatorsTest {

  private static Durations ended(double... lengths) {
    return new Durations(
        DoubleStream.of(lengths).mapToObj(l -> new Durations.Value(l, true)).toList());
  }

  /** Written as in books: 13+ was not over when it was last seen. */
  private static Durations survival(String lengths) {
    return new Durations(
        Stream.of(lengths.split(" "))
            .map(t -> new Durations.Value(Double.parseDouble(t.replace("+", "")), !t.endsWith("+")))
            .toList());
  }

  private static void assertInterval(double lower, double upper, Interval interval, double eps) {
    assertEquals(lower, interval.lower(), eps);
    assertEquals(upper, interval.upper(), eps);
  }

  @Test
  void a_rate_has_the_exact_interval_of_poisson() {
    assertInterval(4.7953886961, 18.390356042, new PoissonRate(10, 1).interval(), 1e-8);
    // poisson.test(137, 24.19893) of R's documentation.
    assertInterval(4.753125, 6.692709, new PoissonRate(137, 24.19893).interval(), 1e-6);
    assertInterval(0, 3.688879454, new PoissonRate(0, 1).interval(), 1e-8);
    assertThrows(IllegalArgumentException.class, () -> new PoissonRate(1, 0));
  }

  @Test
  void mean_time_to_failure_is_the_rate_inverted_and_open_above_without_a_failure() {
    PoissonRate ten = new PoissonRate(10, 920);
    assertEquals(92, ten.meanTime(), 1e-9);
    assertInterval(920 / 18.390356042, 920 / 4.7953886961, ten.meanTimeInterval(), 1e-6);
    PoissonRate none = new PoissonRate(0, 90);
    assertInterval(30.04, Double.POSITIVE_INFINITY, none.meanTimeInterval(), 0.01);
    assertTrue(Double.isInfinite(none.meanTime()));
  }

  @Test
  void two_rates_compare_as_r_does() {
    // poisson.test(c(11, 6+8+7), c(800, 1083+1050+878)) of R's documentation.
    RateRatio ratio = new RateRatio(new PoissonRate(21, 3011), new PoissonRate(11, 800));
    assertEquals(1.971488, ratio.ratio(), 1e-6);
    assertEquals(0.07966863, ratio.pValue(), 1e-8);
    assertInterval(0.8584264, 4.2772659, ratio.interval(), 1e-6);
    // binom.test(3, 18, 0.4) and (0, 7, 0.5).
    assertEquals(
        0.05306291, new RateRatio(new PoissonRate(15, 60), new PoissonRate(3, 40)).pValue(), 1e-8);
    assertEquals(
        0.015625, new RateRatio(new PoissonRate(7, 1), new PoissonRate(0, 1)).pValue(), 1e-12);
  }

  @Test
  void rates_without_events_say_nothing() {
    RateRatio nothing = new RateRatio(new PoissonRate(0, 90), new PoissonRate(0, 92));
    assertEquals(1, nothing.pValue());
    assertInterval(0, Double.POSITIVE_INFINITY, nothing.interval(), 0);
    assertEquals(1, nothing.noticeableCut());
  }

  @Test
  void the_cut_of_a_rate_that_is_noticed_is_noticed_four_times_in_five() {
    RateRatio hundred = new RateRatio(new PoissonRate(100, 1), new PoissonRate(100, 1));
    double cut = hundred.noticeableCut();
    assertEquals(0.3568, cut, 0.0005);
    assertEquals(0.80, powerOfRates(100, 100 * (1 - cut)), 0.05);
    assertEquals(1, new RateRatio(new PoissonRate(3, 1), new PoissonRate(3, 1)).noticeableCut(), 0);
  }

  private static double powerOfRates(double before, double now) {
    SplittableRandom random = new SplittableRandom(7);
    int noticed = 0;
    for (int run = 0; run < 1_000; run++) {
      PoissonRate first = new PoissonRate(poisson(random, before), 1);
      PoissonRate second = new PoissonRate(poisson(random, now), 1);
      noticed += new RateRatio(first, second).pValue() < 0.05 ? 1 : 0;
    }
    return noticed / 1_000.0;
  }

  private static int poisson(SplittableRandom random, double mean) {
    int count = -1;
    for (double sum = 0; sum < mean; count++) {
      sum -= Math.log(1 - random.nextDouble());
    }
    return count;
  }

  @Test
  void the_median_of_ended_ones_is_the_middle() {
    assertEquals(Optional.of(35.0), ended(12, 35, 7, 220, 48, 19, 90, 31, 64, 15, 410).median());
    assertEquals(Optional.of(2.5), ended(4, 1, 3, 2).median());
    assertEquals(Optional.empty(), ended().median());
  }

  @Test
  void the_interval_of_the_median_is_that_of_the_bootstrap_and_the_same_every_time() {
    // scipy.stats.bootstrap(np.median, method="percentile", n_resamples=200000).
    Durations eleven = ended(12, 35, 7, 220, 48, 19, 90, 31, 64, 15, 410);
    assertEquals(Optional.of(new Interval(15, 90)), eleven.medianInterval());
    assertEquals(eleven.medianInterval(), eleven.medianInterval());
    Durations ten = ended(12, 35, 7, 220, 48, 19, 90, 31, 64, 15);
    assertInterval(15, 69, ten.medianInterval().orElseThrow(), 3);
    assertEquals(Optional.empty(), ended(1, 2, 3, 4).medianInterval());
  }

  @Test
  void the_closed_form_for_many_values_agrees_with_drawing() {
    for (int n : new int[] {11, 101, 1_001}) {
      double[] values = IntStream.range(0, n).mapToDouble(i -> i).toArray();
      Interval drawn = Bootstrap.median(values);
      Interval closed = Bootstrap.medianInTheLimit(values);
      assertInterval(closed.lower(), closed.upper(), drawn, Math.max(1, n * 0.006));
    }
  }

  @Test
  void the_median_with_open_ones_is_that_of_kaplan_and_meier() {
    // The acute myelogenous leukemia data of R's package survival: medians 31 and 23 weeks.
    Durations maintained = survival("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");
    Durations not = survival("5 5 8 8 12 16+ 23 27 30 33 43 45");
    assertEquals(Optional.of(31.0), maintained.median());
    assertEquals(Optional.of(23.0), not.median());
    assertEquals(4, maintained.open());
    assertEquals(18, maintained.medianInterval().orElseThrow().lower(), 5);
  }

  @Test
  void a_median_that_more_than_half_outlast_is_not_known() {
    assertEquals(Optional.empty(), survival("5 8+ 9+ 12+").median());
    assertEquals(Optional.of(8.0), survival("5 8 9+ 12+").median());
    assertEquals(
        Double.POSITIVE_INFINITY,
        survival("5 8+ 9+ 12+ 14+").medianInterval().orElseThrow().upper());
  }

  @Test
  void means_are_those_of_the_ended_ones() {
    Durations some = ended(12, 35, 7, 220, 48, 19, 90, 31, 64, 15, 410);
    assertEquals(86.45454545, some.mean().orElseThrow(), 1e-8);
    assertEquals(41.61217120, some.geometricMean().orElseThrow(), 1e-8);
    assertEquals(Optional.empty(), survival("3+").mean());
    assertEquals(Optional.empty(), survival("3+").geometricMean());
    assertEquals(0.5, ended(0).geometricMean().orElseThrow(), 1e-12);
  }

  @Test
  void mann_and_whitney_is_exact_for_small_samples() {
    // wilcox.test(x, y) of R's documentation: W = 35, p = 0.2544.
    MannWhitney r =
        MannWhitney.of(
            new double[] {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46},
            new double[] {1.15, 0.88, 0.90, 0.74, 1.21});
    assertEquals(35, r.u());
    assertEquals(0.2544122544, r.pValue(), 1e-10);
    MannWhitney large =
        MannWhitney.of(
            IntStream.range(0, 49).mapToDouble(i -> i * 1.7 + 0.3).toArray(),
            IntStream.range(0, 49).mapToDouble(i -> i * 2.1 + 4.11).toArray());
    assertEquals(889, large.u());
    assertEquals(0.026670783492512277, large.pValue(), 1e-12);
  }

  @Test
  void mann_and_whitney_corrects_for_ties_and_for_continuity() {
    MannWhitney few =
        MannWhitney.of(
            new double[] {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30},
            new double[] {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29});
    assertEquals(58, few.u());
    assertEquals(0.13291945818531892, few.pValue(), 1e-12);
    MannWhitney many =
        MannWhitney.of(
            IntStream.range(0, 120).mapToDouble(i -> i * 37 % 50).toArray(),
            IntStream.range(0, 90).mapToDouble(i -> i * 29 % 60).toArray());
    assertEquals(4550.5, many.u());
    assertEquals(0.05134560430684082, many.pValue(), 1e-12);
    assertEquals(1, MannWhitney.of(new double[] {2, 2}, new double[] {2, 2}).pValue());
    assertThrows(
        IllegalArgumentException.class, () -> MannWhitney.of(new double[0], new double[] {1}));
  }

  @Test
  void the_cut_that_could_have_been_noticed_is_the_closed_form() {
    assertEquals(0.774, NoticeableCut.of(1.68, 20, 20), 0.001);
    assertEquals(0.610, NoticeableCut.of(1.68, 50, 50), 0.001);
    assertEquals(0.486, NoticeableCut.of(1.68, 100, 100), 0.001);
    assertEquals(0.375, NoticeableCut.of(1.68, 200, 200), 0.001);
    assertEquals(1, NoticeableCut.between(ended(1), ended(1, 2, 3)));
    Durations same = ended(Math.exp(1), Math.exp(2), Math.exp(3));
    assertEquals(NoticeableCut.of(1, 3, 3), NoticeableCut.between(same, same), 1e-12);
  }

  @Test
  void overlapping_incidents_of_a_service_are_one_and_the_ends_are_cut() {
    Instant from = Instant.parse("2026-07-01T00:00:00Z");
    Instant to = from.plus(Duration.ofHours(100));
    Downtime down =
        Downtime.of(
            List.of(
                stretch(from, 10, 14),
                stretch(from, 12, 13),
                stretch(from, 13, 15),
                stretch(from, 15, 16),
                stretch(from, -5, 2),
                stretch(from, 99, 120),
                stretch(from, -9, -6),
                stretch(from, 100, 101)),
            from,
            to);
    assertEquals(Duration.ofHours(2 + 6 + 1), down.down());
    assertEquals(2, down.failures(), "what was down before the period is no failure of it");
    assertEquals(Duration.ofHours(91), down.up());
    assertEquals(0.91, down.availability(), 1e-12);
    // MTTF / (MTTF + MTTR) gives the same where every failure is repaired within the period.
    Downtime inside = Downtime.of(List.of(stretch(from, 10, 14), stretch(from, 50, 52)), from, to);
    double mttf = 94.0 / 2;
    double mttr = 6.0 / 2;
    assertEquals(mttf / (mttf + mttr), inside.availability(), 1e-12);
    assertEquals(1, Downtime.of(List.of(), from, to).availability());
    assertEquals(Duration.ofHours(200), inside.plus(Downtime.of(List.of(), from, to)).total());
  }

  private static Stretch stretch(Instant from, long start, long end) {
    return new Stretch(from.plus(Duration.ofHours(start)), from.plus(Duration.ofHours(end)));
  }
}
