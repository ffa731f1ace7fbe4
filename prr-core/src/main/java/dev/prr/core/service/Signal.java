package dev.prr.core.service;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.Named;
import dev.prr.core.source.Location;

/**
 * One of the four golden signals (Beyer et al., Site Reliability Engineering, chapter 6). A service
 * always has all four.
 *
 * @param measured whether an SLO, a rule or a dashboard measures it
 * @param asDistribution whether it is measured as a distribution and not only as an average
 * @param asRatio whether it is measured as a ratio of all traffic
 * @param coveredBy the alerts and SLOs that watch it, as {@code alert/Name} and {@code slo/name}
 * @param shownOn the dashboards that show it
 */
@Kind("signal")
public record Signal(
    Fact<GoldenSignal> name,
    Fact<Boolean> measured,
    Fact<Boolean> asDistribution,
    Fact<Boolean> asRatio,
    FactList<Fact<String>> coveredBy,
    FactList<Fact<String>> shownOn,
    Location place) {

  /** The four. */
  public enum GoldenSignal implements Named {
    LATENCY,
    TRAFFIC,
    ERRORS,
    SATURATION
  }
}
