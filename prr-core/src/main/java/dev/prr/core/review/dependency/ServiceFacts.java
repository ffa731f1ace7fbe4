package dev.prr.core.review.dependency;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.review.dependency.graph.Copies;
import dev.prr.core.review.dependency.graph.Edge;
import dev.prr.core.review.dependency.graph.Graph;
import dev.prr.core.review.dependency.graph.Node;
import dev.prr.core.review.dependency.graph.NodeKind;
import dev.prr.core.review.dependency.graph.Source;
import dev.prr.core.review.dependency.graph.Strength;
import dev.prr.core.service.Dependency;
import dev.prr.core.service.Dependency.Criticality;
import dev.prr.core.service.Exposure;
import dev.prr.core.service.Redundancy;
import dev.prr.core.service.Role;
import dev.prr.core.service.Service;
import dev.prr.core.service.Tier;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the facts of one service say of the graph.
 *
 * @param node the service itself
 * @param edges what it needs
 * @param needed what it says of the things it needs
 */
public record ServiceFacts(Node node, List<Edge> edges, List<Node> needed) {

  private static final int TWO = 2;

  public ServiceFacts {
    edges = List.copyOf(edges);
    needed = List.copyOf(needed);
  }

  /**
   * Takes the facts of a service.
   *
   * @param tier the one it was judged as
   */
  static ServiceFacts of(String name, Tier tier, Service service) {
    Map<String, Integer> copies = new HashMap<>();
    List<Redundancy> own = new ArrayList<>();
    split(service, own, copies);
    List<Edge> edges = new ArrayList<>();
    List<Node> needed = new ArrayList<>();
    for (Dependency dependency : service.dependencies().items()) {
      dependency
          .name()
          .ifKnown()
          .map(Graph::key)
          .filter(key -> !key.isBlank())
          .ifPresent(
              key -> {
                int of = copies.getOrDefault(key, 0);
                edges.add(edge(Graph.key(name), key, dependency, Math.max(1, of)));
                needed.add(needed(key, dependency, of, where(name, dependency.place())));
              });
    }
    Node node =
        new Node(
            Graph.key(name),
            service.team().ifKnown(),
            Optional.of(tier),
            service.promise().ifKnown(),
            service.role().is(Role.DATASTORE) ? NodeKind.DATASTORE : NodeKind.SERVICE,
            copiesOf(service.redundancy(), own),
            service.exposure().is(Exposure.PUBLIC),
            service.serviceLevels().items().stream().flatMap(l -> l.ifKnown().stream()).toList(),
            where(name, service.place()));
    return new ServiceFacts(node, edges, needed);
  }

  private static String where(String service, Location place) {
    return service + ": " + place;
  }

  /** Copies of what it needs, and its own parts. */
  private static void split(
      Service service, List<Redundancy> own, Map<String, Integer> copiesOfNeeded) {
    List<String> names =
        service.dependencies().items().stream()
            .flatMap(d -> d.name().ifKnown().stream())
            .map(Graph::key)
            .toList();
    for (Redundancy part : service.redundancy().items()) {
      String key = Graph.key(part.name().ifKnown().orElse(""));
      if (names.contains(key)) {
        part.copies().ifKnown().ifPresent(count -> copiesOfNeeded.put(key, count));
      } else {
        own.add(part);
      }
    }
  }

  private static Copies copiesOf(FactList<Redundancy> all, List<Redundancy> own) {
    if (own.stream().anyMatch(part -> part.copies().ifKnown().filter(n -> n < TWO).isPresent())) {
      return Copies.SINGLE;
    }
    boolean told =
        !own.isEmpty() && all.isComplete() && own.stream().allMatch(ServiceFacts::hasCopies);
    return told ? Copies.REDUNDANT : Copies.UNSAID;
  }

  /** What runs on each node has as many copies as there are nodes. */
  private static boolean hasCopies(Redundancy part) {
    return part.copies().isMissing() ? !part.survives().items().isEmpty() : part.copies().isKnown();
  }

  private static Edge edge(String from, String to, Dependency dependency, int copies) {
    return new Edge(
        from,
        to,
        strength(dependency.criticality()),
        EnumSet.of(Source.DECLARED),
        List.of(where(from, dependency.place())),
        copies,
        new Edge.Terms(
            dependency.impact().ifKnown(),
            dependency.fallback().ifKnown(),
            dependency.detect().ifKnown(),
            dependency.communicate().ifKnown(),
            dependency.serviceLevel().ifKnown()));
  }

  private static Strength strength(Fact<Criticality> criticality) {
    return criticality
        .ifKnown()
        .map(c -> c == Criticality.HARD ? Strength.HARD : Strength.SOFT)
        .orElse(Strength.UNSAID);
  }

  private static Node needed(String key, Dependency dependency, int copies, String place) {
    NodeKind kind = NodeKind.UNKNOWN;
    if (dependency.external().declared().is(true)) {
      kind = NodeKind.EXTERNAL;
    } else if (dependency.resource().is(true)) {
      kind = NodeKind.DATASTORE;
    }
    Copies said = copies == 0 ? Copies.UNSAID : copies < TWO ? Copies.SINGLE : Copies.REDUNDANT;
    return new Node(
        key,
        dependency.ownerTeam().ifKnown(),
        Optional.empty(),
        dependency.target().ifKnown(),
        kind,
        said,
        false,
        List.of(),
        place);
  }
}
