package dev.prr.core.service.reliability;

import dev.prr.core.artifact.AlertCondition;
import dev.prr.core.artifact.AlertPolicy;
import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.artifact.SloDefinition.Sli;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import dev.prr.core.service.query.Query;
import dev.prr.core.service.query.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What guards the error budget of an SLO: what its document says; where the format leaves it open,
 * its alert policies and the burn-rate alerts of the service that are not for another SLO.
 */
final class BudgetGuards {

  /** Burning over a day or more is slow, whatever its severity. */
  private static final Duration SLOW = Duration.ofDays(1);

  private static final List<String> ABSENCE = List.of("absent", "absent_over_time");

  private final Severities severities;
  private final OpenSloReferences references;
  private final List<ScopeAlert> alerts;
  private final List<Gap> gaps;

  BudgetGuards(Scope scope, OpenSloReferences references) {
    this.severities = new Severities(scope.vocabulary());
    this.references = references;
    this.alerts = ScopeAlert.of(scope);
    this.gaps = RuleGaps.ofRules(scope);
  }

  Fact<Boolean> fastBurnPages(SloDefinition slo) {
    Fact<Boolean> said = slo.alerting().fastBurnPages();
    if (said.is(true) && !slo.alerting().generated().isEmpty()) {
      return Facts.any(
          slo.alerting().generated().stream().map(severities::paging).toList(),
          List.of(),
          said.place());
    }
    return said.isMissing()
        ? guarded(slo, condition -> severities.pages(condition.severity()), this::pages)
        : said;
  }

  Fact<Boolean> slowBurnNotifies(SloDefinition slo) {
    Fact<Boolean> said = slo.alerting().slowBurnNotifies();
    return said.isMissing() ? guarded(slo, this::isSlow, this::notifies) : said;
  }

  Fact<Boolean> absenceAlerted(SloDefinition slo, Fact<Sli> sli) {
    Fact<Boolean> said = slo.alerting().absenceAlerted();
    if (said.is(true)) {
      return said;
    }
    List<Fact<Boolean>> found = new ArrayList<>();
    references
        .policiesOf(slo)
        .forEach(policy -> found.add(policy.flatMap(AlertPolicy::alertsOnMissingData)));
    Set<String> metrics = new HashSet<>();
    sli.ifKnown()
        .map(SloQueries::whole)
        .ifPresent(query -> query.selectors().forEach(s -> metrics.add(s.metric())));
    for (ScopeAlert alert : alerts) {
      found.add(alert.query().map(query -> watchesAbsence(query, metrics)));
    }
    return Facts.any(found, gaps, said.isKnown() ? said.place() : slo.place());
  }

  private Fact<Boolean> guarded(
      SloDefinition slo,
      Function<AlertCondition, Fact<Boolean>> byCondition,
      Function<ScopeAlert, Fact<Boolean>> byAlert) {
    List<Fact<Boolean>> found = new ArrayList<>();
    for (Fact<AlertCondition> condition : references.conditionsOf(slo)) {
      found.add(
          condition.flatMap(c -> c.burnRate().is(true) ? byCondition.apply(c) : c.burnRate()));
    }
    for (ScopeAlert alert : alerts) {
      if (mayBeFor(alert, slo)) {
        Fact<Boolean> burns = BurnRates.isBurnRate(alert);
        found.add(burns.is(true) ? byAlert.apply(alert) : burns);
      }
    }
    return Facts.any(found, gaps, slo.place());
  }

  /** An alert that names an SLO guards that one only; generators add to the name. */
  private static boolean mayBeFor(ScopeAlert alert, SloDefinition slo) {
    return alert.slos().isEmpty()
        || slo.name()
            .ifKnown()
            .filter(name -> alert.slos().stream().anyMatch(other -> other.contains(name)))
            .isPresent();
  }

  private Fact<Boolean> pages(ScopeAlert alert) {
    return severities.paging(alert.rule());
  }

  private Fact<Boolean> notifies(ScopeAlert alert) {
    boolean slow =
        alert
            .query()
            .ifKnown()
            .flatMap(BurnRates::longestWindow)
            .filter(window -> window.compareTo(SLOW) >= 0)
            .isPresent();
    return slow
        ? Fact.known(true, alert.rule().place())
        : severities.paging(alert.rule()).map(pages -> !pages);
  }

  private Fact<Boolean> isSlow(AlertCondition condition) {
    boolean slow =
        condition.lookback().ifKnown().filter(period -> period.compareTo(SLOW) >= 0).isPresent();
    return slow
        ? Fact.known(true, condition.place())
        : severities.pages(condition.severity()).map(pages -> !pages);
  }

  private static boolean watchesAbsence(Query query, Set<String> metrics) {
    return ABSENCE.stream().anyMatch(query::calls)
        && query.selectors().stream().map(Selector::metric).anyMatch(metrics::contains);
  }
}
