package dev.prr.core.service.reliability;

import dev.prr.core.artifact.AlertCondition;
import dev.prr.core.artifact.AlertPolicy;
import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.query.Query;
import dev.prr.core.service.query.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * What guards the error budget of an SLO: what its document says; where the format leaves it open,
 * its alert policies and the burn-rate alerts of the service that are not for another SLO.
 */
final class BudgetGuards {

  /** Who looks back no shorter than this does not notice in time. */
  private static final Duration FAST = Duration.ofHours(1);

  /** Burning over a day or more is slow, whatever its severity. */
  private static final Duration SLOW = Duration.ofDays(1);

  private static final List<String> ABSENCE = List.of("absent", "absent_over_time");

  /** An alert that burns, or may. */
  private record BurnAlert(Set<String> slos, Fact<Boolean> pages, Fact<Boolean> notifies) {

    /** An alert that names an SLO guards that one only; generators add to the name. */
    private boolean mayBeFor(SloDefinition slo) {
      return slos.isEmpty()
          || slo.name()
              .ifKnown()
              .filter(name -> slos.stream().anyMatch(other -> other.contains(name)))
              .isPresent();
    }
  }

  private final Severities severities;
  private final OpenSloReferences references;
  private final List<BurnAlert> burnAlerts;
  private final List<ScopeAlert> absenceAlerts;
  private final List<Gap> gaps;

  BudgetGuards(Monitored monitored) {
    this.severities = new Severities(monitored.scope().vocabulary());
    this.references = monitored.references();
    List<ScopeAlert> alerts = monitored.alerts();
    this.burnAlerts = alerts.stream().flatMap(alert -> burnAlert(alert).stream()).toList();
    this.absenceAlerts = alerts.stream().filter(BudgetGuards::mayWatchAbsence).toList();
    this.gaps = monitored.ruleGaps();
  }

  Fact<Boolean> fastBurnPages(SloDefinition slo) {
    Fact<Boolean> said = slo.alerting().fastBurnPages();
    if (said.is(true) && !slo.alerting().generated().isEmpty()) {
      return Facts.any(
          slo.alerting().generated().stream().map(severities::paging).toList(),
          List.of(),
          said.place());
    }
    return said.isMissing() ? guarded(slo, this::isFast, BurnAlert::pages) : said;
  }

  Fact<Boolean> slowBurnNotifies(SloDefinition slo) {
    Fact<Boolean> said = slo.alerting().slowBurnNotifies();
    return said.isMissing() ? guarded(slo, this::isSlow, BurnAlert::notifies) : said;
  }

  Fact<Boolean> absenceAlerted(ScopeSlo read) {
    SloDefinition slo = read.definition();
    Fact<Boolean> said = slo.alerting().absenceAlerted();
    if (said.is(true)) {
      return said;
    }
    List<Fact<Boolean>> found = new ArrayList<>();
    references
        .policiesOf(slo)
        .forEach(policy -> found.add(policy.flatMap(AlertPolicy::alertsOnMissingData)));
    Set<String> metrics = new HashSet<>();
    read.whole().selectors().forEach(selector -> metrics.add(selector.metric()));
    for (ScopeAlert alert : absenceAlerts) {
      found.add(alert.query().map(query -> watches(query, metrics)));
    }
    return Facts.any(found, gaps, said.isKnown() ? said.place() : slo.place());
  }

  private Fact<Boolean> guarded(
      SloDefinition slo,
      Function<AlertCondition, Fact<Boolean>> byCondition,
      Function<BurnAlert, Fact<Boolean>> byAlert) {
    List<Fact<Boolean>> found = new ArrayList<>();
    for (Fact<AlertCondition> condition : references.conditionsOf(slo)) {
      found.add(
          condition.flatMap(c -> c.burnRate().is(true) ? byCondition.apply(c) : c.burnRate()));
    }
    burnAlerts.stream().filter(a -> a.mayBeFor(slo)).map(byAlert).forEach(found::add);
    return Facts.any(found, gaps, slo.place());
  }

  private Optional<BurnAlert> burnAlert(ScopeAlert alert) {
    Fact<Boolean> burns = BurnRates.isBurnRate(alert);
    if (burns.is(false)) {
      return Optional.empty();
    }
    Fact<Boolean> paging = severities.paging(alert.rule());
    SortedSet<Duration> windows =
        alert.query().ifKnown().map(BurnRates::windows).orElse(Collections.emptySortedSet());
    boolean fast = windows.isEmpty() || windows.first().compareTo(FAST) <= 0;
    boolean slow = !windows.isEmpty() && windows.last().compareTo(SLOW) >= 0;
    return Optional.of(
        new BurnAlert(
            alert.slos(),
            burns.flatMap(yes -> paging.map(pages -> pages && fast)),
            burns.flatMap(yes -> slow ? burns : paging.map(pages -> !pages))));
  }

  private Fact<Boolean> isFast(AlertCondition condition) {
    return severities.pages(condition.severity()).map(pages -> pages && !looksFarBack(condition));
  }

  private static boolean looksFarBack(AlertCondition condition) {
    return condition.lookback().ifKnown().filter(period -> period.compareTo(SLOW) >= 0).isPresent();
  }

  private Fact<Boolean> isSlow(AlertCondition condition) {
    return looksFarBack(condition)
        ? Fact.known(true, condition.place())
        : severities.pages(condition.severity()).map(pages -> !pages);
  }

  private static boolean mayWatchAbsence(ScopeAlert alert) {
    return alert
        .query()
        .ifKnown()
        .map(query -> ABSENCE.stream().anyMatch(query::calls))
        .orElse(!alert.query().isMissing());
  }

  private static boolean watches(Query query, Set<String> metrics) {
    return query.selectors().stream().map(Selector::metric).anyMatch(metrics::contains);
  }
}
