package dev.prr.core.service.routing;

import dev.prr.core.artifact.AlertRouting;
import dev.prr.core.artifact.AlertRouting.Kind;
import dev.prr.core.artifact.AlertRouting.Route;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.AlertRoutes;
import dev.prr.core.source.Location;
import java.util.List;
import java.util.Optional;

/** Whether alerts are grouped, and whether some silence others. */
final class Gathering {

  /** Three dots group by everything, which is by nothing. */
  private static final String BY_EVERYTHING = "...";

  private Gathering() {}

  static AlertRoutes of(List<AlertRouting> routings, List<Gap> gaps, Location service) {
    Fact<Boolean> notRead =
        Fact.unknown(
            gaps.stream()
                .findFirst()
                .orElseGet(
                    () ->
                        new Gap(
                            Gap.Reason.ABSENT,
                            "No alert routing was read; if it lies in another repository, check"
                                + " that out and name its folder under spec.sources of prr.yaml.",
                            service)));
    return new AlertRoutes(grouped(routings).orElse(notRead), inhibits(routings).orElse(notRead));
  }

  /** By the routes at which alerts begin; Grafana groups by the name unless it is told. */
  private static Optional<Fact<Boolean>> grouped(List<AlertRouting> routings) {
    return routings.stream()
        .flatMap(routing -> routing.root().ifKnown().stream().map(root -> grouped(routing, root)))
        .sorted((a, b) -> Boolean.compare(a.is(true), b.is(true)))
        .findFirst();
  }

  private static Fact<Boolean> grouped(AlertRouting routing, Route root) {
    boolean everything = root.groupBy().stream().anyMatch(label -> label.is(BY_EVERYTHING));
    boolean some = !root.groupBy().isEmpty() || routing.kind() == Kind.GRAFANA;
    return Fact.known(some && !everything, root.place());
  }

  /** Known to be none only where the whole configuration of an Alertmanager was read. */
  private static Optional<Fact<Boolean>> inhibits(List<AlertRouting> routings) {
    Optional<Location> rule =
        routings.stream().flatMap(routing -> routing.inhibits().stream()).findFirst();
    if (rule.isPresent()) {
      return rule.map(place -> Fact.known(true, place));
    }
    return routings.stream()
        .filter(routing -> routing.kind() == Kind.ALERTMANAGER)
        .findFirst()
        .map(routing -> Fact.known(false, routing.place()));
  }
}
