package dev.prr.core.service.identity;

import dev.prr.core.artifact.SloDefinition.Indicator;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.Ratio;
import dev.prr.core.service.Dependency;
import dev.prr.core.service.Dependency.Criticality;
import dev.prr.core.service.Slo;
import dev.prr.core.source.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a service promises more than what it hangs on allows. A service is up only while all its
 * hard dependencies are, so that, if they fail independently, it cannot be up more than the product
 * of what they promise (Treynor, Dahlin, Rau and Beyer, The Calculus of Service Availability,
 * 2017).
 */
final class Promise {

  private final FactList<Slo> slos;
  private final FactList<Dependency> dependencies;
  private final Location place;

  Promise(FactList<Slo> slos, FactList<Dependency> dependencies, Location place) {
    this.slos = slos;
    this.dependencies = dependencies;
    this.place = place;
  }

  /** The tightest availability target of a service; missing where it has none. */
  static Fact<Ratio> tightest(FactList<Slo> slos, Location place) {
    return slos.items().stream()
        .filter(slo -> slo.kind().is(Indicator.AVAILABILITY))
        .map(Slo::target)
        .filter(Fact::isKnown)
        .max(Comparator.comparing(target -> target.ifKnown().orElseThrow()))
        .orElseGet(() -> slos.gap().map(Fact::<Ratio>unknown).orElseGet(() -> Fact.missing(place)));
  }

  /** The product of the known targets of its hard dependencies; it can only be less. */
  Fact<Ratio> maximum() {
    List<Fact<Ratio>> targets = hard().map(Dependency::target).filter(Fact::isKnown).toList();
    BigDecimal product = BigDecimal.ONE;
    List<Location> places = new ArrayList<>();
    for (Fact<Ratio> target : targets) {
      product = product.multiply(target.ifKnown().orElseThrow().ofOne());
      places.add(target.place());
    }
    return targets.isEmpty() ? Fact.missing(place) : Fact.known(Ratio.of(product), places);
  }

  private Stream<Dependency> hard() {
    return dependencies.items().stream().filter(d -> d.criticality().is(Criticality.HARD));
  }

  /**
   * False as soon as the known targets allow less than is promised; true only when nothing that
   * could lower them or raise the promise is unknown.
   */
  Fact<Boolean> holds() {
    Fact<Ratio> own = tightest(slos, place);
    Fact<Ratio> maximum = maximum();
    if (!own.isKnown() || !maximum.isKnown()) {
      return own.flatMap(promise -> maximum.map(most -> true));
    }
    boolean within = own.ifKnown().orElseThrow().compareTo(maximum.ifKnown().orElseThrow()) <= 0;
    Fact<Boolean> known =
        Fact.known(within, Stream.of(own.place(), maximum.place()).distinct().toList());
    return within ? doubt().map(Fact::<Boolean>unknown).orElse(known) : known;
  }

  /** What could still make the promise too high. */
  private Optional<Gap> doubt() {
    return hard()
        .map(Dependency::target)
        .filter(target -> !target.isKnown())
        .findFirst()
        .map(
            target ->
                new Gap(
                    Gap.Reason.ABSENT,
                    "The availability of a hard dependency is not known; declare its target.",
                    target.place()))
        .or(slos::gap)
        .or(dependencies::gap);
  }
}
