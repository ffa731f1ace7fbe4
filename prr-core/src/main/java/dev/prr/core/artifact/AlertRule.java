package dev.prr.core.artifact;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactMap;
import dev.prr.core.source.Location;
import java.time.Duration;

/**
 * An alert of Prometheus or one of its cousins.
 *
 * @param group name of the rule group
 * @param expression as written; for an alert that a generator makes of an SLO document, the gist of
 *     what it will write
 * @param hold how long the condition holds before it fires ({@code for}); may be missing
 * @param keepsFiring how long it goes on once the condition has ended; may be missing
 * @param labels with those of the group, the rule's own win
 * @param delivery how whoever is to be told is found
 * @param place of the rule
 */
public record AlertRule(
    Fact<String> name,
    Fact<String> group,
    Fact<String> expression,
    Fact<Duration> hold,
    Fact<Duration> keepsFiring,
    FactMap labels,
    FactMap annotations,
    Delivery delivery,
    Location place)
    implements Artifact {

  /**
   * How whoever is to be told is found.
   *
   * @param sender whose routes are asked
   * @param receiver named by the alert itself; missing where routes decide
   * @param pages whether it pages, where the alert itself says that; missing where the receiver
   *     decides
   */
  public record Delivery(Sender sender, Fact<String> receiver, Fact<Boolean> pages) {

    /** Who evaluates the alert and sends it. */
    public enum Sender {
      ALERTMANAGER,
      GRAFANA,
      OTHER
    }

    /** By the routes of Alertmanager. */
    public static Delivery byAlertmanager(Location alert) {
      return new Delivery(Sender.ALERTMANAGER, Fact.missing(alert), Fact.missing(alert));
    }
  }
}
