package dev.prr.core.service.reliability;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Dashboards that lie in the tree. They are not read, so what they show cannot be denied. */
final class UnreadDashboards {

  private UnreadDashboards() {}

  /** One gap at the first of them; none where there is no dashboard. */
  static List<Gap> gaps(Scope scope) {
    Stream<Location> files =
        scope.paths().stream().filter(UnreadDashboards::isDashboard).map(Location::startOf);
    Stream<Location> objects =
        scope.all(KubernetesObject.class).stream()
            .filter(UnreadDashboards::isDashboard)
            .map(KubernetesObject::place);
    Optional<Location> first = Stream.concat(files, objects).sorted().findFirst();
    return first
        .map(
            place ->
                new Gap(
                    Gap.Reason.UNREADABLE,
                    "Dashboards are not read, so what they show is not known.",
                    place))
        .stream()
        .toList();
  }

  private static boolean isDashboard(SourcePath path) {
    String lower = path.value().toLowerCase(Locale.ROOT);
    boolean named = lower.contains("dashboard") || lower.contains("grafana");
    return named
        && (lower.endsWith(".json") || lower.endsWith(".jsonnet") || lower.endsWith(".libsonnet"));
  }

  private static boolean isDashboard(KubernetesObject object) {
    return object.kind().equals("GrafanaDashboard")
        || (object.is("", "ConfigMap") && object.labels().get("grafana_dashboard").isKnown());
  }
}
