package dev.prr.core.review.reliability;

import dev.prr.core.history.record.Period;
import dev.prr.core.review.reliability.incident.Incident;
import dev.prr.core.review.reliability.incident.Step;
import dev.prr.core.review.reliability.statistic.Downtime;
import dev.prr.core.review.reliability.statistic.Durations;
import dev.prr.core.review.reliability.statistic.PoissonRate;
import java.util.List;
import java.util.Optional;

/**
 * One quarter of one part of the organization.
 *
 * @param incidents that began in it
 * @param restore times to restore in minutes; what was open at the end of the review is censored
 * @param downtime over all services together, without minor incidents
 * @param budget what the promises of the services allow; empty where none is named
 */
public record Quarter(
    Period period,
    List<Incident> incidents,
    Durations restore,
    Downtime downtime,
    Optional<Budget> budget) {

  /**
   * Minutes that users may wait, and did.
   *
   * @param allowed {@code (1 - promise) * minutes of the quarter}, over the services with a promise
   * @param used minutes of downtime of these services
   */
  public record Budget(double allowed, double used) {
    public double share() {
      return used / allowed;
    }
  }

  public Quarter {
    incidents = List.copyOf(incidents);
  }

  public int count() {
    return incidents.size();
  }

  /** Incidents a day. */
  public PoissonRate rate() {
    return new PoissonRate(count(), period.duration().toDays());
  }

  /** Failures of a service a day of up-time. */
  public PoissonRate failures() {
    double days = downtime.up().toSeconds() / 86_400.0;
    return new PoissonRate(downtime.failures(), Math.max(days, 1 / 86_400.0));
  }

  /** The share of incidents that know an instant; 1 where there are none. */
  public double known(Step step) {
    return share(incidents.stream().filter(i -> i.times().at(step).isPresent()).count());
  }

  /** The share of incidents that were restored by the end of the review. */
  public double closed() {
    return share((long) restore.count() - restore.open());
  }

  private double share(long some) {
    return incidents.isEmpty() ? 1 : (double) some / incidents.size();
  }
}
