package dev.prr.core.service.routing;

import dev.prr.core.artifact.AlertRouting.Matcher;
import dev.prr.core.artifact.AlertRouting.Route;
import dev.prr.core.fact.Fact;
import java.util.List;
import java.util.function.Function;

/**
 * Walks a tree of routes as Alertmanager does (Prometheus documentation, "Configuration", route):
 * the routes below are tried in order, the first that matches takes the alert unless it says {@code
 * continue}, and where none matches the route itself does. Each route is looked at once.
 */
final class RouteWalk {

  private final AlertLabels labels;
  private final Function<Fact<String>, Possible> receivers;

  /**
   * @param receivers whether whoever is named is of the kind that is asked for
   */
  RouteWalk(AlertLabels labels, Function<Fact<String>, Possible> receivers) {
    this.labels = labels;
    this.receivers = receivers;
  }

  /** Whether an alert that arrives at the route gets to such a receiver. */
  Possible from(Route route) {
    return from(route, route.receiver());
  }

  private Possible from(Route route, Fact<String> inherited) {
    Fact<String> receiver = route.receiver().isMissing() ? inherited : route.receiver();
    List<Route> below = route.routes();
    // From the last to the first: what happens from here on, after a match and after none.
    Possible afterMatch = Possible.NO;
    Possible afterNone = receivers.apply(receiver);
    for (int i = below.size() - 1; i >= 0; i--) {
      Route next = below.get(i);
      Possible matched = matches(next);
      Possible there = matched == Possible.NO ? Possible.NO : from(next, receiver);
      Possible taken = taken(next, there, afterMatch);
      afterMatch = either(matched, taken, afterMatch);
      afterNone = either(matched, taken, afterNone);
    }
    return afterNone;
  }

  private static Possible taken(Route route, Possible there, Possible after) {
    Possible both = there.or(after);
    if (route.goesOn().isKnown()) {
      return route.goesOn().is(true) ? both : there;
    }
    return there.orElseWay(both);
  }

  private static Possible either(Possible matched, Possible taken, Possible passedBy) {
    return switch (matched) {
      case YES -> taken;
      case NO -> passedBy;
      case EITHER -> taken.orElseWay(passedBy);
    };
  }

  /** Whether all matchers of a route do. */
  Possible matches(Route route) {
    Possible all = Possible.YES;
    for (Fact<Matcher> matcher : route.matchers()) {
      all = all.and(matcher.ifKnown().map(labels::match).orElse(Possible.EITHER));
    }
    return all;
  }
}
