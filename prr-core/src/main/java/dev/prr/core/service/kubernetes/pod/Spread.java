package dev.prr.core.service.kubernetes.pod;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Workload.Domain;
import dev.prr.core.service.kubernetes.inventory.LabelSelector;
import dev.prr.core.service.kubernetes.inventory.ObjectId;
import dev.prr.core.service.kubernetes.inventory.PodOwner;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Over what the pods of a workload are told to spread: topology spread constraints and pod
 * anti-affinity, required or preferred, whose selector means the workload's own pods. Keys other
 * than host, zone and region are not looked at, nor are defaults of a cluster, which no file shows.
 */
public final class Spread {

  private static final Map<String, Domain> DOMAINS =
      Map.of(
          "kubernetes.io/hostname", Domain.HOST,
          "topology.kubernetes.io/zone", Domain.ZONE,
          "topology.kubernetes.io/region", Domain.REGION,
          "failure-domain.beta.kubernetes.io/zone", Domain.ZONE,
          "failure-domain.beta.kubernetes.io/region", Domain.REGION);

  private final PodOwner owner;
  private final Map<Domain, Fact<Domain>> found = new EnumMap<>(Domain.class);
  private final List<Gap> gaps = new ArrayList<>();

  private Spread(PodOwner owner) {
    this.owner = owner;
  }

  /** Each domain once, at the topology key that names it. */
  public static FactList<Fact<Domain>> of(PodOwner owner) {
    Spread spread = new Spread(owner);
    spread.terms("topologySpreadConstraints").forEach(spread::add);
    String affinity = "podAntiAffinity";
    spread
        .terms("affinity", affinity, "requiredDuringSchedulingIgnoredDuringExecution")
        .filter(spread::meansOwnNamespace)
        .forEach(spread::add);
    spread
        .terms("affinity", affinity, "preferredDuringSchedulingIgnoredDuringExecution")
        .map(weighted -> weighted.at("podAffinityTerm"))
        .filter(spread::meansOwnNamespace)
        .forEach(spread::add);
    return new FactList<>(List.copyOf(spread.found.values()), spread.gaps, owner.pod().place());
  }

  private Stream<Field> terms(String... keys) {
    Fact<List<Field>> list = owner.pod().at(keys).list();
    if (list instanceof Fact.Unknown<List<Field>> unknown && !gaps.contains(unknown.gap())) {
      gaps.add(unknown.gap());
    }
    return list.ifKnown().orElse(List.of()).stream();
  }

  private void add(Field term) {
    Fact<String> key = term.at("topologyKey").text();
    Optional<Domain> domain = key.ifKnown().map(DOMAINS::get);
    if (domain.isEmpty()) {
      return;
    }
    Fact<LabelSelector> selector = LabelSelector.read(term.at("labelSelector"));
    if (selector instanceof Fact.Unknown<LabelSelector> unknown) {
      gaps.add(unknown.gap());
    } else if (selector.ifKnown().filter(s -> s.matches(owner.labels())).isPresent()) {
      found.putIfAbsent(domain.get(), key.map(k -> domain.get()));
    }
  }

  /** A term without namespaces is about the namespace of its pod. */
  private boolean meansOwnNamespace(Field term) {
    List<Field> names = term.at("namespaces").items();
    return names.isEmpty()
        || names.stream()
            .flatMap(name -> name.text().ifKnown().stream())
            .anyMatch(name -> ObjectId.homeOf(name).equals(owner.id().home()));
  }
}
