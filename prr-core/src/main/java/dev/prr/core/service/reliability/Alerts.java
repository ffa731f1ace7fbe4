package dev.prr.core.service.reliability;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Alert;
import dev.prr.core.service.Alert.Concern;
import dev.prr.core.service.Runbook;
import dev.prr.core.service.Scope;
import dev.prr.core.service.routing.Routing;
import dev.prr.core.service.runbook.RunbookLinks;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The alerts of a service, each as rules see it. */
public final class Alerts {

  private final Severities severities;
  private final RunbookLinks links;
  private final Routing routing;
  private final AlertTests tests;
  private final Repeats repeats = new Repeats();
  private final Map<String, Runbook> runbooks = new HashMap<>();

  private Alerts(Monitored monitored, FactList<Runbook> runbooks) {
    Scope scope = monitored.scope();
    this.severities = new Severities(scope.vocabulary());
    this.links = RunbookLinks.of(scope);
    this.routing = Routing.of(scope);
    this.tests = AlertTests.of(scope);
    for (Runbook runbook : runbooks.items()) {
      runbook.path().ifKnown().ifPresent(path -> this.runbooks.put(path, runbook));
    }
  }

  /**
   * In order of place, the alerts that SLO documents are made into among them.
   *
   * @param runbooks those of the same scope
   */
  public static FactList<Alert> of(Monitored monitored, FactList<Runbook> runbooks) {
    Alerts reader = new Alerts(monitored, runbooks);
    List<Alert> alerts = monitored.alerts().stream().map(reader::alert).toList();
    return new FactList<>(alerts, monitored.ruleGaps(), monitored.scope().descriptor());
  }

  private Alert alert(ScopeAlert alert) {
    AlertRule rule = alert.rule();
    Fact<Boolean> reachesPager = routing.reachesPager(rule, alert.query());
    Fact<String> severity = severities.severity(rule);
    Alert.RunbookLink runbook = runbook(rule);
    return new Alert(
        Facts.demanded(rule.name(), "This alert has no name."),
        severity,
        severities.isKnown(severity),
        severities.paging(rule),
        reachesPager,
        BurnRates.isBurnRate(alert),
        BurnRates.windowsPaired(alert),
        Symptoms.isSymptomBased(alert),
        rule.hold(),
        rule.labels(),
        rule.annotations(),
        runbook,
        routing.reachesPagingService(rule, alert.query()),
        tests.tested(rule),
        watches(alert),
        Thresholds.explained(rule, runbook.page()),
        rule.keepsFiring(),
        Idioms.countsEvents(alert),
        Idioms.alwaysFires(alert),
        Fact.known(alert.generated(), rule.place()),
        repeats.repeats(alert),
        Fact.known(reachesPager.isKnown(), rule.place()),
        routing.reachesReceiver(rule, alert.query()),
        rule.place());
  }

  private static FactList<Fact<Concern>> watches(ScopeAlert alert) {
    Location place = alert.rule().expression().place();
    return FactList.complete(
        Concerns.of(alert.rule().name(), alert.query().ifKnown()).stream()
            .map(concern -> Fact.known(concern, place))
            .toList(),
        place);
  }

  private Alert.RunbookLink runbook(AlertRule rule) {
    Fact<String> link = RunbookLinks.written(rule);
    if (link.isMissing()) {
      Location place = link.place();
      return new Alert.RunbookLink(
          Fact.known(false, place), link, Fact.missing(place), Fact.missing(place));
    }
    Fact<SourcePath> target = links.target(rule);
    Fact<Boolean> resolves =
        target.isMissing() ? Fact.known(false, link.place()) : target.map(path -> true);
    return new Alert.RunbookLink(
        link.map(text -> true), link, resolves, target.flatMap(path -> page(path, link.place())));
  }

  private Fact<Runbook> page(SourcePath path, Location link) {
    return Optional.ofNullable(runbooks.get(path.value()))
        .map(page -> Fact.known(page, List.of(link, page.place())))
        .orElseGet(
            () ->
                Fact.unknown(
                    Gap.Reason.UNREADABLE,
                    "The runbook " + path + " was not read as a Markdown page.",
                    Location.startOf(path)));
  }
}
