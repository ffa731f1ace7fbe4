package dev.prr.core.service.reliability;

import dev.prr.core.artifact.Dashboard;
import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Why there may be more on dashboards than was read. */
final class DashboardGaps {

  private static final String[] WORDS = {
    "\"schemaVersion\"",
    "schemaVersion:",
    "GrafanaDashboard",
    "dashboard.grafana.app",
    "grafana_dashboard",
    "PersesDashboard"
  };

  private static final Set<String> GENERATED_KINDS = Set.of("GrafanaDashboard", "PersesDashboard");

  private DashboardGaps() {}

  static List<Gap> of(Scope scope) {
    List<Gap> gaps = new ArrayList<>(scope.gaps(WORDS));
    addUnrendered(scope, gaps);
    addUnreadObjects(scope, gaps);
    addOtherLanguages(scope, gaps);
    return gaps;
  }

  private static void addUnrendered(Scope scope, List<Gap> gaps) {
    scope.paths().stream()
        .filter(DashboardGaps::isProgram)
        .findFirst()
        .map(
            path ->
                new Gap(
                    Gap.Reason.UNRENDERED,
                    "This makes dashboards: run it and add the JSON, so that they can be read.",
                    Location.startOf(path)))
        .ifPresent(gaps::add);
  }

  private static boolean isProgram(SourcePath path) {
    String lower = path.value().toLowerCase(Locale.ROOT);
    boolean named = lower.contains("dashboard") || lower.contains("grafana");
    return named && (lower.endsWith(".jsonnet") || lower.endsWith(".libsonnet"));
  }

  /** Those that only say where a dashboard is to be had, or are of another tool. */
  private static void addUnreadObjects(Scope scope, List<Gap> gaps) {
    scope.all(KubernetesObject.class).stream()
        .filter(object -> GENERATED_KINDS.contains(object.kind()))
        .filter(object -> !object.at("spec", "json").isPresent())
        .filter(object -> !object.at("spec", "configMapRef").isPresent())
        .findFirst()
        .map(
            object ->
                new Gap(
                    Gap.Reason.UNREADABLE,
                    "This dashboard is not written here in a form that is read; keep its JSON in"
                        + " spec.json or in a file.",
                    object.place()))
        .ifPresent(gaps::add);
  }

  private static void addOtherLanguages(Scope scope, List<Gap> gaps) {
    scope.all(Dashboard.class).stream()
        .flatMap(dashboard -> dashboard.panels().stream())
        .filter(Dashboard.Panel::otherLanguages)
        .findFirst()
        .map(
            panel ->
                new Gap(
                    Gap.Reason.UNREADABLE,
                    "This panel asks in another language than PromQL and LogQL, so what it shows"
                        + " is not known.",
                    panel.place()))
        .ifPresent(gaps::add);
  }
}
