package dev.prr.core.service.routing;

import dev.prr.core.artifact.AlertRouting;
import dev.prr.core.artifact.AlertRouting.Route;
import dev.prr.core.fact.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The receivers that routes name, and the route to begin at. */
final class Receivers {

  private final Map<String, AlertRouting.Receiver> byName;
  private final Optional<Route> root;

  private Receivers(Map<String, AlertRouting.Receiver> byName, Optional<Route> root) {
    this.byName = byName;
    this.root = root;
  }

  static Receivers of(List<AlertRouting> routings) {
    Map<String, AlertRouting.Receiver> byName = new HashMap<>();
    for (AlertRouting routing : routings) {
      for (AlertRouting.Receiver receiver : routing.receivers()) {
        receiver.name().ifKnown().ifPresent(name -> byName.putIfAbsent(name, receiver));
      }
    }
    return new Receivers(byName, Optional.empty());
  }

  /** The same receivers, to be reached from this route. */
  Receivers from(Route route) {
    return new Receivers(byName, Optional.of(route));
  }

  Route root() {
    return root.orElseThrow();
  }

  /** Whether whoever is named is such a receiver; who is not here may be anything. */
  Function<Fact<String>, Possible> asking(Predicate<AlertRouting.Receiver> such) {
    return name ->
        name.ifKnown()
            .flatMap(known -> Optional.ofNullable(byName.get(known)))
            .map(receiver -> Possible.of(such.test(receiver)))
            .orElse(Possible.EITHER);
  }
}
