package dev.prr.core.service.reliability;

import dev.prr.core.service.signal.Recordings;
import dev.prr.core.service.signal.Sign;
import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.artifact.SloDefinition.Indicator;
import dev.prr.core.artifact.SloDefinition.Sli;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import dev.prr.core.service.Signal;
import dev.prr.core.service.Signal.GoldenSignal;
import dev.prr.core.service.query.Query;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The four golden signals of a service: which rules and SLOs measure and watch each. What is not
 * found is known to be absent only if everything that could hold it was read.
 */
public final class Signals {

  /**
   * One reading of a signal.
   *
   * @param by the alert or SLO that watches; empty for what only measures
   */
  private record Evidence(Sign sign, Location place, Optional<String> by) {}

  private final Scope scope;
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Gap> ruleGaps;
  private final List<Gap> dashboardGaps;

  private Signals(Scope scope) {
    this.scope = scope;
    this.ruleGaps = RuleGaps.ofRules(scope);
    this.dashboardGaps = UnreadDashboards.gaps(scope);
  }

  /** Latency, traffic, errors, saturation, always in this order. */
  public static FactList<Signal> of(Scope scope) {
    Signals signals = new Signals(scope);
    Recordings recordings = Recordings.of(scope);
    signals.addRecordings(recordings);
    signals.addAlerts(recordings);
    signals.addSlos(recordings);
    signals.evidence.sort(Comparator.comparing(Evidence::place));
    return FactList.complete(
        Arrays.stream(GoldenSignal.values()).map(signals::signal).toList(), scope.descriptor());
  }

  private void addRecordings(Recordings recordings) {
    recordings.forEach((rule, signs) -> add(signs, rule.expression().place(), Optional.empty()));
  }

  private void addAlerts(Recordings recordings) {
    for (ScopeAlert alert : ScopeAlert.of(scope)) {
      AlertRule rule = alert.rule();
      Optional<String> name = rule.name().ifKnown().map(n -> "alert/" + n);
      alert
          .query()
          .ifKnown()
          .map(recordings::signsOf)
          .ifPresent(signs -> add(signs, rule.expression().place(), name));
    }
  }

  private void addSlos(Recordings recordings) {
    OpenSloReferences references = OpenSloReferences.of(scope);
    for (SloDefinition slo : scope.all(SloDefinition.class)) {
      Fact<Sli> sli = references.sliOf(slo);
      Optional<String> name = slo.name().ifKnown().map(n -> "slo/" + n);
      Query query = sli.ifKnown().map(SloQueries::whole).orElseGet(() -> Query.of(""));
      Set<Sign> signs = new LinkedHashSet<>(recordings.signsOf(query));
      boolean shares = !sli.ifKnown().map(Sli::threshold).orElse(false);
      SloKinds.of(slo, sli).ifKnown().flatMap(kind -> promised(kind, shares)).ifPresent(signs::add);
      add(signs, slo.place(), name);
    }
  }

  /** An SLO of a kind measures its signal, however opaque its queries are. */
  private static Optional<Sign> promised(Indicator kind, boolean shares) {
    return switch (kind) {
      case AVAILABILITY -> Optional.of(new Sign(GoldenSignal.ERRORS, false, shares, true));
      case LATENCY -> Optional.of(new Sign(GoldenSignal.LATENCY, shares, shares, true));
      case FRESHNESS, COMPLETENESS, OTHER -> Optional.empty();
    };
  }

  private void add(Set<Sign> signs, Location place, Optional<String> by) {
    signs.forEach(sign -> evidence.add(new Evidence(sign, place, by)));
  }

  private Signal signal(GoldenSignal name) {
    List<Evidence> own = evidence.stream().filter(e -> e.sign().signal() == name).toList();
    Location place = own.isEmpty() ? scope.descriptor() : own.get(0).place();
    return new Signal(
        Fact.known(name, place),
        found(own, e -> true),
        found(own, e -> e.sign().distribution()),
        found(own, e -> e.sign().ratio()),
        coveredBy(own, place),
        new FactList<>(List.of(), dashboardGaps, place),
        place);
  }

  private Fact<Boolean> found(List<Evidence> own, Predicate<Evidence> such) {
    List<Gap> gaps = new ArrayList<>(ruleGaps);
    gaps.addAll(dashboardGaps);
    return Facts.any(
        own.stream().filter(such).map(e -> Fact.known(true, e.place())).toList(),
        gaps,
        own.isEmpty() ? scope.descriptor() : own.get(0).place());
  }

  private FactList<Fact<String>> coveredBy(List<Evidence> own, Location place) {
    TreeMap<String, Location> by = new TreeMap<>();
    for (Evidence e : own) {
      if (e.sign().watched()) {
        e.by().ifPresent(name -> by.putIfAbsent(name, e.place()));
      }
    }
    List<Fact<String>> names = new ArrayList<>();
    by.forEach((name, where) -> names.add(Fact.known(name, where)));
    return new FactList<>(names, ruleGaps, place);
  }
}
