package dev.prr.core.artifact;

import dev.prr.core.fact.Fact;
import dev.prr.core.source.Location;
import java.util.List;

/**
 * Where alerts are sent, or a part of it: a configuration of Alertmanager or of Grafana's alerting.
 *
 * @param root where every alert begins; missing in a file of receivers alone
 * @param namespace what an {@code AlertmanagerConfig} narrows its routes to; missing where nothing
 *     is narrowed
 * @param inhibits where rules say which alert silences which
 * @param secret whether it lies in a Secret, so that nothing of it may be shown
 */
public record AlertRouting(
    Kind kind,
    Fact<Route> root,
    List<Receiver> receivers,
    Fact<String> namespace,
    List<Location> inhibits,
    boolean secret,
    Location place)
    implements Artifact {

  /** Who sends. */
  public enum Kind {
    ALERTMANAGER,
    /** An {@code AlertmanagerConfig}: a part that an operator puts under the routes of another. */
    ALERTMANAGER_PART,
    GRAFANA
  }

  public AlertRouting {
    receivers = List.copyOf(receivers);
    inhibits = List.copyOf(inhibits);
  }

  /**
   * A node of the tree of routes.
   *
   * @param receiver missing where the one of the parent is meant
   * @param groupBy labels whose alerts are sent together
   * @param matchers all of which must match; unknown where one could not be read
   * @param goesOn whether the routes after it are tried as well ({@code continue})
   * @param routes in the order in which they are tried
   */
  public record Route(
      Fact<String> receiver,
      List<Fact<String>> groupBy,
      List<Fact<Matcher>> matchers,
      Fact<Boolean> goesOn,
      List<Route> routes,
      Location place) {
    public Route {
      groupBy = List.copyOf(groupBy);
      matchers = List.copyOf(matchers);
      routes = List.copyOf(routes);
    }
  }

  /** A condition on a label; a label that is not there is empty. */
  public record Matcher(String label, Operator operator, String value) {}

  /** How a value is compared. */
  public enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    MATCHES("=~"),
    DIFFERS("!~");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  /** Whoever is told. */
  public record Receiver(Fact<String> name, List<Integration> integrations, Location place) {
    public Receiver {
      integrations = List.copyOf(integrations);
    }
  }

  /**
   * A way by which a receiver is told.
   *
   * @param type in lower case, as {@code pagerduty}
   * @param personal whether one person is addressed; the address itself is not kept
   */
  public record Integration(String type, Fact<Boolean> personal, Location place) {}
}
