package dev.prr.core.service.reliability;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.Scope;
import dev.prr.core.service.query.Matcher;
import dev.prr.core.service.query.Query;
import dev.prr.core.service.query.Selector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An alert of a service, its expression read.
 *
 * @param generated whether a generator writes it from an SLO document
 * @param slos ids and names of SLOs it is for, as its labels and matchers say
 */
record ScopeAlert(AlertRule rule, Fact<Query> query, boolean generated, Set<String> slos) {

  /** Labels by which the rules that Sloth and Pyrra make name their SLO. */
  static final Set<String> SLO_LABELS = Set.of("slo", "sloth_id", "sloth_slo");

  ScopeAlert {
    slos = Set.copyOf(slos);
  }

  /**
   * The alerts of a service in order of place: those written as rules, and those that a generator
   * will make of an SLO document, unless it has and its rules lie here too.
   */
  static List<ScopeAlert> of(Scope scope) {
    List<ScopeAlert> alerts = new ArrayList<>();
    Set<String> made = new HashSet<>();
    for (AlertRule rule : scope.all(AlertRule.class)) {
      ScopeAlert alert = read(rule, BurnRates.isMade(rule) || isAbsence(rule));
      alerts.add(alert);
      if (isGenerated(rule)) {
        made.addAll(alert.slos());
      }
    }
    for (SloDefinition slo : scope.all(SloDefinition.class)) {
      slo.alerting().generated().stream()
          .filter(rule -> idOf(rule).ifKnown().filter(made::contains).isEmpty())
          .map(rule -> read(rule, true))
          .forEach(alerts::add);
    }
    alerts.sort(Comparator.comparing(alert -> alert.rule().place()));
    return alerts;
  }

  private static ScopeAlert read(AlertRule rule, boolean generated) {
    Fact<Query> query = rule.expression().map(Query::of);
    Set<String> slos = new HashSet<>();
    for (String label : SLO_LABELS) {
      rule.labels().get(label).ifKnown().ifPresent(slos::add);
    }
    for (Selector selector : query.ifKnown().map(Query::selectors).orElse(List.of())) {
      for (Matcher matcher : selector.matchers()) {
        if (SLO_LABELS.contains(matcher.label()) && matcher.operator().equals("=")) {
          slos.add(matcher.value());
        }
      }
    }
    return new ScopeAlert(rule, query, generated, slos);
  }

  /** Alerts written by hand may look at the same series. */
  private static boolean isGenerated(AlertRule rule) {
    return rule.labels().get("sloth_severity").isKnown() || rule.labels().get("slo").isKnown();
  }

  /** What Pyrra writes for a metric that is gone, under its usual name. */
  private static boolean isAbsence(AlertRule rule) {
    return rule.name().is("SLOMetricAbsent") && rule.labels().get("slo").isKnown();
  }

  private static Fact<String> idOf(AlertRule generated) {
    Fact<String> sloth = generated.labels().get("sloth_id");
    return sloth.isMissing() ? generated.labels().get("slo") : sloth;
  }
}
