package dev.prr.core.review.dependency;

import dev.prr.core.document.shape.Forms;
import dev.prr.core.review.dependency.graph.Edge;
import dev.prr.core.review.dependency.graph.Graph;
import dev.prr.core.review.dependency.graph.Node;
import dev.prr.core.review.dependency.graph.NodeKind;
import dev.prr.core.review.dependency.plan.Plans;
import dev.prr.core.review.dependency.source.Observed;
import dev.prr.core.review.organization.Organization;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes one graph of all that is said, under one name each, owned by teams that are known. */
final class Joining {

  private final Plans plans;
  private final Optional<Organization> organization;
  private final Graph.Builder graph = new Graph.Builder();
  private final Set<String> strangers = new TreeSet<>();

  Joining(Plans plans, Optional<Organization> organization) {
    this.plans = plans;
    this.organization = organization;
  }

  /** The nearest to the thing speaks first: itself, the review, who needs it, what tools saw. */
  Graph join(Recorded recorded, List<Observed> observed, List<Edge> incidents) {
    recorded.services().forEach(service -> add(service.node()));
    plans.known().forEach(this::add);
    recorded.services().forEach(service -> service.needed().forEach(this::add));
    observed.forEach(file -> file.nodes().forEach(this::add));
    recorded.services().forEach(service -> service.edges().forEach(this::add));
    plans.needs().forEach(this::add);
    observed.forEach(file -> file.edges().forEach(this::add));
    incidents.forEach(this::add);
    return graph.build();
  }

  /** Things whose owner is no team of the organization. */
  Set<String> strangers() {
    return strangers;
  }

  private void add(Node node) {
    String name = nameOf(node.name());
    if (!plans.ignored().contains(name)) {
      graph.node(
          new Node(
              name,
              owner(name, node),
              node.tier(),
              node.promise(),
              kind(name, node),
              node.copies(),
              node.entry(),
              node.levels(),
              node.place()));
    }
  }

  private void add(Edge edge) {
    String from = nameOf(edge.from());
    String to = nameOf(edge.to());
    if (!plans.ignored().contains(from) && !plans.ignored().contains(to)) {
      for (String end : List.of(from, to)) {
        if (!graph.has(end)) {
          add(Node.named(end, edge.places().get(0)));
        }
      }
      graph.edge(
          new Edge(
              from,
              to,
              edge.strength(),
              edge.sources(),
              edge.places(),
              edge.copies(),
              edge.terms()));
    }
  }

  /** What a team of the organization runs is a service, unless somebody knows better. */
  private NodeKind kind(String name, Node node) {
    boolean run = organization.flatMap(who -> who.ownerOf(name)).isPresent();
    return run && node.kind() == NodeKind.UNKNOWN ? NodeKind.SERVICE : node.kind();
  }

  private String nameOf(String written) {
    return plans.names().getOrDefault(written, written);
  }

  /** A team that is too small to be shown is shown as its group. */
  private Optional<String> owner(String name, Node node) {
    if (organization.isEmpty()) {
      return node.team().filter(Forms.TEAM::accepts);
    }
    Organization who = organization.get();
    Optional<String> unit =
        who.ownerOf(name)
            .or(() -> node.team().flatMap(who::team))
            .map(team -> who.unitOf(team).id());
    if (unit.isEmpty() && node.team().isPresent()) {
      strangers.add(name);
    }
    return unit;
  }
}
