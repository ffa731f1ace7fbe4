package dev.prr.core.service.reliability;

import dev.prr.core.artifact.Dashboard;
import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import dev.prr.core.service.query.Query;
import dev.prr.core.service.query.Selector;
import dev.prr.core.service.signal.Recordings;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules, SLOs and dashboards of a service with their queries. Each query is read once, here,
 * and whoever looks at it shares the reading.
 *
 * @param alerts those that SLO documents are made into among them
 * @param ruleGaps why there may be more rules
 * @param sloGaps why there may be more SLOs
 * @param dashboardGaps why there may be more dashboards
 */
public record Monitored(
    Scope scope,
    List<ScopeAlert> alerts,
    Recordings recordings,
    List<ScopeSlo> slos,
    List<ScopeDashboard> dashboards,
    OpenSloReferences references,
    List<Gap> ruleGaps,
    List<Gap> sloGaps,
    List<Gap> dashboardGaps) {

  public Monitored {
    alerts = List.copyOf(alerts);
    slos = List.copyOf(slos);
    dashboards = List.copyOf(dashboards);
    ruleGaps = List.copyOf(ruleGaps);
    sloGaps = List.copyOf(sloGaps);
    dashboardGaps = List.copyOf(dashboardGaps);
  }

  /** Reads every query of a service. */
  public static Monitored in(Scope scope) {
    OpenSloReferences references = OpenSloReferences.of(scope);
    Recordings recordings = Recordings.of(scope);
    return new Monitored(
        scope,
        ScopeAlert.of(scope),
        recordings,
        scope.all(SloDefinition.class).stream().map(slo -> ScopeSlo.of(slo, references)).toList(),
        scope.all(Dashboard.class).stream().map(d -> ScopeDashboard.of(d, recordings)).toList(),
        references,
        RuleGaps.ofRules(scope),
        RuleGaps.ofSlos(scope),
        DashboardGaps.of(scope));
  }

  /** Every selector of every query there is. */
  Stream<Selector> selectors() {
    Stream<Query> ofAlerts = alerts.stream().flatMap(alert -> alert.query().ifKnown().stream());
    Stream<Query> ofSlos = slos.stream().map(ScopeSlo::whole);
    Stream<Query> ofDashboards =
        dashboards.stream().flatMap(d -> d.queries().stream()).map(ScopeDashboard.Shown::query);
    return Stream.of(ofAlerts, recordings.queries(), ofSlos, ofDashboards)
        .flatMap(queries -> queries)
        .flatMap(query -> query.selectors().stream());
  }

  /** Why a query may stand where nothing was read. */
  List<Gap> allGaps() {
    return Stream.of(ruleGaps, sloGaps, dashboardGaps).flatMap(List::stream).distinct().toList();
  }
}
