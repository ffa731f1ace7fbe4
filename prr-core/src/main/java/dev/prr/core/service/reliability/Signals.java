package dev.prr.core.service.reliability;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.artifact.SloDefinition.Indicator;
import dev.prr.core.artifact.SloDefinition.Sli;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Signal;
import dev.prr.core.service.Signal.GoldenSignal;
import dev.prr.core.service.signal.Sign;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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
   * @param shownOn the dashboard that shows it
   */
  private record Evidence(
      Sign sign, Location place, Optional<String> by, Optional<String> shownOn) {}

  private final Monitored monitored;
  private final Location descriptor;
  private final List<Evidence> evidence = new ArrayList<>();

  private Signals(Monitored monitored) {
    this.monitored = monitored;
    this.descriptor = monitored.scope().descriptor();
  }

  /** Latency, traffic, errors, saturation, always in this order. */
  public static FactList<Signal> of(Monitored monitored) {
    Signals signals = new Signals(monitored);
    signals.addRecordings();
    signals.addAlerts();
    signals.addSlos();
    signals.addDashboards();
    signals.evidence.sort(Comparator.comparing(Evidence::place));
    return FactList.complete(
        Arrays.stream(GoldenSignal.values()).map(signals::signal).toList(), signals.descriptor);
  }

  private void addRecordings() {
    monitored
        .recordings()
        .forEach((rule, signs) -> add(signs, rule.expression().place(), Optional.empty()));
  }

  private void addAlerts() {
    for (ScopeAlert alert : monitored.alerts()) {
      AlertRule rule = alert.rule();
      Optional<String> name = rule.name().ifKnown().map(n -> "alert/" + n);
      alert
          .query()
          .ifKnown()
          .map(monitored.recordings()::signsOf)
          .ifPresent(signs -> add(signs, rule.expression().place(), name));
    }
  }

  private void addSlos() {
    for (ScopeSlo slo : monitored.slos()) {
      SloDefinition definition = slo.definition();
      Optional<String> name = definition.name().ifKnown().map(n -> "slo/" + n);
      Set<Sign> signs = new LinkedHashSet<>(monitored.recordings().signsOf(slo.whole()));
      boolean shares = !slo.sli().ifKnown().map(Sli::threshold).orElse(false);
      slo.kind().ifKnown().flatMap(kind -> promised(kind, shares)).ifPresent(signs::add);
      add(signs, definition.place(), name);
    }
  }

  private void addDashboards() {
    for (ScopeDashboard dashboard : monitored.dashboards()) {
      Optional<String> name = Optional.of(dashboard.name());
      for (ScopeDashboard.Shown query : dashboard.queries()) {
        for (Sign sign : query.signs()) {
          evidence.add(new Evidence(sign, query.place(), Optional.empty(), name));
        }
      }
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
    signs.forEach(sign -> evidence.add(new Evidence(sign, place, by, Optional.empty())));
  }

  private Signal signal(GoldenSignal name) {
    List<Evidence> own = evidence.stream().filter(e -> e.sign().signal() == name).toList();
    Location place = own.isEmpty() ? descriptor : own.get(0).place();
    return new Signal(
        Fact.known(name, place),
        found(own, e -> true),
        found(own, e -> e.sign().distribution()),
        found(own, e -> e.sign().ratio()),
        new FactList<>(
            names(own, e -> e.sign().watched() ? e.by() : Optional.empty()),
            monitored.ruleGaps(),
            place),
        new FactList<>(names(own, Evidence::shownOn), monitored.dashboardGaps(), place),
        place);
  }

  private Fact<Boolean> found(List<Evidence> own, Predicate<Evidence> such) {
    List<Gap> gaps = new ArrayList<>(monitored.ruleGaps());
    gaps.addAll(monitored.dashboardGaps());
    return Facts.any(
        own.stream().filter(such).map(e -> Fact.known(true, e.place())).toList(),
        gaps,
        own.isEmpty() ? descriptor : own.get(0).place());
  }

  /** Each once, in order, at its first place. */
  private static List<Fact<String>> names(
      List<Evidence> own, Function<Evidence, Optional<String>> naming) {
    TreeMap<String, Location> named = new TreeMap<>();
    for (Evidence e : own) {
      naming.apply(e).ifPresent(name -> named.putIfAbsent(name, e.place()));
    }
    List<Fact<String>> names = new ArrayList<>();
    named.forEach((name, where) -> names.add(Fact.known(name, where)));
    return names;
  }
}
