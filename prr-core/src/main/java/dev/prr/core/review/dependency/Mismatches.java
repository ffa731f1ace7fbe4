package dev.prr.core.review.dependency;

import dev.prr.core.fact.Ratio;
import dev.prr.core.review.dependency.Mismatch.Kind;
import dev.prr.core.review.dependency.graph.Edge;
import dev.prr.core.review.dependency.graph.Graph;
import dev.prr.core.review.dependency.graph.Node;
import dev.prr.core.review.dependency.graph.NodeKind;
import dev.prr.core.review.dependency.graph.Strength;
import dev.prr.core.review.dependency.measure.Allowance;
import dev.prr.core.review.dependency.measure.Components;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what does not fit together in a graph that was measured. */
final class Mismatches {

  private static final int MOST_NAMED = 12;
  private static final int SHOWN = 6;

  private final Graph graph;
  private final List<Mismatch> found = new ArrayList<>();

  private Mismatches(Graph graph) {
    this.graph = graph;
  }

  static List<Mismatch> of(Graph graph, List<Standing> standings, Components components) {
    Mismatches mismatches = new Mismatches(graph);
    standings.forEach(mismatches::promise);
    standings.stream().filter(s -> s.use().fanIn() > 0).forEach(mismatches::owner);
    components.rings().forEach(mismatches::ring);
    mismatches.edges();
    mismatches.sharedStores();
    return mismatches.found.stream().sorted().toList();
  }

  private void promise(Standing standing) {
    Node node = standing.node();
    if (node.promise().isEmpty()) {
      return;
    }
    Ratio promise = node.promise().get();
    Allowance allowance = standing.need().allowance();
    if (allowance.isExceededBy(promise)) {
      add(
          Kind.PROMISE_ABOVE_WHAT_DEPENDENCIES_ALLOW,
          node.name(),
          "",
          "It promises "
              + promise
              + ", and the hard dependencies with a promise ("
              + allowance.known()
              + ") allow at most "
              + shown(allowance.most())
              + ".");
    }
  }

  /** Never rounded up. */
  private static Ratio shown(Ratio ratio) {
    return Ratio.of(ratio.ofOne().setScale(SHOWN, RoundingMode.DOWN));
  }

  private void owner(Standing standing) {
    if (standing.node().team().isEmpty()) {
      add(
          Kind.NO_OWNER,
          standing.node().name(),
          "",
          standing.use().fanIn()
              + (standing.use().fanIn() == 1 ? " needs" : " need")
              + " it, and no known team owns it.");
    }
    if (standing.isNeeded() && standing.node().promise().isEmpty()) {
      add(
          Kind.NO_PROMISE,
          standing.node().name(),
          "",
          standing.use().dependents()
              + (standing.use().dependents() == 1 ? " is" : " are")
              + " down with it, and it promises nothing.");
    }
  }

  private void ring(List<Integer> members) {
    List<String> names = members.stream().map(i -> graph.node(i).name()).toList();
    String shown = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    add(
        Kind.RING,
        names.get(0),
        "",
        names.size()
            + " need each other: "
            + shown
            + (names.size() > MOST_NAMED ? " and others" : "")
            + ". None of them starts while another is down.");
  }

  private void edges() {
    Set<String> callers =
        graph.edges().stream().filter(Edge::isObserved).map(Edge::from).collect(Collectors.toSet());
    for (Edge edge : graph.edges()) {
      Node from = graph.node(edge.from()).orElseThrow();
      Node to = graph.node(edge.to()).orElseThrow();
      if (edge.isHard()) {
        hard(edge, from, to);
      }
      if (edge.isObserved() && !edge.isWritten()) {
        add(Kind.UNDECLARED, edge.from(), edge.to(), "Calls were seen, and it is not declared.");
      } else if (!edge.isWritten()) {
        add(Kind.UNDECLARED, edge.from(), edge.to(), "An incident names it; it is not declared.");
      } else if (!edge.isObserved() && edge.isWritten() && callers.contains(edge.from())) {
        add(
            Kind.UNOBSERVED,
            edge.from(),
            edge.to(),
            "It is declared, and among the calls of its dependant none to it was seen.");
      }
      if (edge.isWritten() && edge.strength() == Strength.UNSAID) {
        add(
            Kind.UNSAID,
            edge.from(),
            edge.to(),
            "Nobody says what happens without it; it is left out of every computation.");
      }
    }
  }

  private void hard(Edge edge, Node from, Node to) {
    if (from.promise().isEmpty() || to.promise().isEmpty()) {
      return;
    }
    Ratio own = from.promise().get();
    Ratio theirs = to.promise().get();
    if (own.compareTo(theirs) > 0) {
      add(
          Kind.PROMISE_ABOVE_WEAKEST,
          edge.from(),
          edge.to(),
          "It promises " + own + " and is down with what promises " + theirs + ".");
    } else if (!Allowance.hasExtraNine(own, theirs)) {
      String fallback =
          edge.terms().fallback().isPresent()
              ? "a fallback is declared"
              : "no fallback is declared";
      add(
          Kind.NO_EXTRA_NINE,
          edge.from(),
          edge.to(),
          "It promises "
              + own
              + ", what it needs "
              + theirs
              + ": more than a tenth of the time it may be down goes there; "
              + fallback
              + ".");
    }
  }

  private void sharedStores() {
    Map<String, TreeSet<String>> owners = new HashMap<>();
    for (Edge edge : graph.edges()) {
      boolean store =
          graph.node(edge.to()).map(Node::kind).filter(NodeKind.DATASTORE::equals).isPresent();
      if (store) {
        graph
            .node(edge.from())
            .flatMap(Node::team)
            .ifPresent(team -> owners.computeIfAbsent(edge.to(), k -> new TreeSet<>()).add(team));
      }
    }
    owners.forEach(
        (store, teams) -> {
          if (teams.size() > 1) {
            add(
                Kind.SHARED_STORE,
                store,
                "",
                "Services of "
                    + String.join(", ", teams)
                    + " use it: a change of its schema concerns them all.");
          }
        });
  }

  private void add(Kind kind, String subject, String other, String says) {
    found.add(new Mismatch(kind, subject, other, says));
  }
}
