package dev.prr.core.service.signal;

import dev.prr.core.service.Signal.GoldenSignal;
import dev.prr.core.service.query.Query;
import dev.prr.core.service.query.Selector;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which golden signals a query measures, told by functions, metric names and label matchers. */
public final class Signs {

  private static final Set<String> RATES =
      Set.of("rate", "irate", "increase", "delta", "count_over_time", "sum_over_time");
  private static final Set<String> DISTRIBUTIONS =
      Set.of("histogram_quantile", "histogram_fraction", "quantile_over_time");

  /** What others are divided by, or what must be there at all, is not what a query is about. */
  private static final Sign TRAFFIC = new Sign(GoldenSignal.TRAFFIC, false, false, false);

  private static final Sign TRAFFIC_ALONE = new Sign(GoldenSignal.TRAFFIC, false, false, true);

  private Signs() {}

  public static Set<Sign> of(Query query) {
    boolean quantiles = DISTRIBUTIONS.stream().anyMatch(query::calls);
    Set<Sign> signs = new LinkedHashSet<>();
    for (Selector selector : query.selectors()) {
      addSigns(selector, quantiles, signs);
    }
    boolean trafficOnly = signs.equals(Set.of(TRAFFIC));
    return trafficOnly ? Set.of(TRAFFIC_ALONE) : signs;
  }

  private static void addSigns(Selector selector, boolean quantiles, Set<Sign> signs) {
    MetricName name = new MetricName(selector.metric());
    if (name.isOfSloRules()) {
      return;
    }
    boolean counted = RATES.contains(selector.function()) || name.isRate() || name.isShare();
    boolean distribution = isDistribution(selector, name, quantiles);
    boolean failures = counted && picksFailures(selector, name, distribution);
    boolean ratio = selector.dividend() || selector.divisor();
    if (distribution || name.isLatency()) {
      signs.add(new Sign(GoldenSignal.LATENCY, distribution, ratio, true));
    }
    if (failures) {
      boolean share = selector.dividend() || name.isShare();
      signs.add(new Sign(GoldenSignal.ERRORS, false, share, true));
    } else if (counted && name.countsEvents() && !distribution) {
      signs.add(TRAFFIC);
    }
    if (name.isSaturation() && !name.countsFailures() && !name.isLatency()) {
      signs.add(new Sign(GoldenSignal.SATURATION, false, ratio || name.isShare(), true));
    }
  }

  private static boolean isDistribution(Selector selector, MetricName name, boolean quantiles) {
    return name.isBucketOfTimes()
        || (name.isLatency()
            && (quantiles || selector.matchesOn("quantile") || selector.matchesOn("le")));
  }

  /** Successes divided by all tell failures as well. */
  private static boolean picksFailures(Selector selector, MetricName name, boolean distribution) {
    if (name.countsFailures()) {
      return true;
    }
    return selector.matchers().stream()
        .map(StatusFilter::of)
        .anyMatch(
            filter ->
                filter == StatusFilter.FAILURES
                    || (filter == StatusFilter.SUCCESSES && selector.dividend() && !distribution));
  }
}
