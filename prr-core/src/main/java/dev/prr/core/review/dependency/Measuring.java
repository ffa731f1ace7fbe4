package dev.prr.core.review.dependency;

import dev.prr.core.fact.Ratio;
import dev.prr.core.review.dependency.Standing.Budget;
import dev.prr.core.review.dependency.Standing.Need;
import dev.prr.core.review.dependency.Standing.Single;
import dev.prr.core.review.dependency.Standing.Use;
import dev.prr.core.review.dependency.graph.Arrows;
import dev.prr.core.review.dependency.graph.Edge;
import dev.prr.core.review.dependency.graph.Graph;
import dev.prr.core.review.dependency.graph.Node;
import dev.prr.core.review.dependency.measure.Allowance;
import dev.prr.core.review.dependency.measure.Allowance.Promised;
import dev.prr.core.review.dependency.measure.ArticulationPoints;
import dev.prr.core.review.dependency.measure.Closure;
import dev.prr.core.review.dependency.measure.Depth;
import dev.prr.core.review.dependency.measure.Dominators;
import dev.prr.core.service.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Measures every node of a graph, over its hard edges unless it says otherwise. */
final class Measuring {

  private final Graph graph;
  private final long days;
  private final List<Hurt> hurts;
  private final Arrows hard;
  private final Arrows all;
  private final Arrows back;
  private final Closure needs;
  private final Closure dependents;
  private final BitSet entries;
  private final int[] dominated;
  private final BitSet joints;
  private final int[] depth;
  private final Map<String, Integer> copies = new HashMap<>();

  Measuring(Graph graph, long days, List<Hurt> hurts) {
    this.graph = graph;
    this.days = days;
    this.hurts = hurts;
    this.hard = graph.hard();
    this.all = graph.arrows(Edge::isWritten);
    this.back = graph.arrows(edge -> true).reversed();
    this.needs = Closure.of(hard);
    this.dependents = Closure.of(hard.reversed());
    this.entries = entries(graph, hard);
    this.dominated = Dominators.of(hard, entries).counts();
    this.joints = ArticulationPoints.of(hard);
    this.depth = Depth.below(hard);
    graph.edges().stream()
        .filter(Edge::isHard)
        .forEach(edge -> copies.merge(edge.to(), edge.copies(), Math::min));
  }

  /** Where users come in; where nobody says, whatever nothing else hangs on. */
  static BitSet entries(Graph graph, Arrows hard) {
    BitSet entries = new BitSet(graph.size());
    for (int i = 0; i < graph.size(); i++) {
      entries.set(i, graph.node(i).entry());
    }
    if (entries.isEmpty()) {
      Arrows reversed = hard.reversed();
      for (int i = 0; i < graph.size(); i++) {
        entries.set(i, reversed.degree(i) == 0 && hard.degree(i) > 0);
      }
    }
    return entries;
  }

  BitSet entries() {
    return entries;
  }

  Closure needs() {
    return needs;
  }

  /** In the order of the nodes. */
  List<Standing> standings() {
    Map<String, List<Hurt>> byDependency = new HashMap<>();
    hurts.forEach(
        hurt -> byDependency.computeIfAbsent(hurt.dependency(), k -> new ArrayList<>()).add(hurt));
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < graph.size(); i++) {
      Node node = graph.node(i);
      List<Hurt> ofNode = byDependency.getOrDefault(node.name(), List.of());
      standings.add(new Standing(node, use(i, node, ofNode), need(i, node)));
    }
    return standings;
  }

  private Use use(int number, Node node, List<Hurt> ofNode) {
    BitSet down = dependents.from(number);
    int count = down.cardinality();
    TreeSet<String> teams = new TreeSet<>();
    int tierOne = 0;
    for (int i = down.nextSetBit(0); i >= 0; i = down.nextSetBit(i + 1)) {
      graph.node(i).team().ifPresent(teams::add);
      tierOne += graph.node(i).tier().filter(Tier.TIER1::equals).isPresent() ? 1 : 0;
    }
    down.and(entries);
    return new Use(
        back.degree(number),
        count,
        tierOne,
        down.cardinality(),
        dominated[number],
        joints.get(number),
        single(node, count),
        node.promise().map(p -> Allowance.minutes(p, days).multiply(BigDecimal.valueOf(count))),
        ofNode.stream().map(Hurt::minutes).reduce(BigDecimal.ZERO, BigDecimal::add),
        (int) ofNode.stream().map(Hurt::incident).distinct().count(),
        new ArrayList<>(teams));
  }

  private static Single single(Node node, int dependents) {
    if (dependents == 0) {
      return Single.NO;
    }
    return switch (node.copies()) {
      case SINGLE -> Single.YES;
      case REDUNDANT -> Single.NO;
      case UNSAID -> Single.UNSAID;
    };
  }

  private Need need(int number, Node node) {
    BitSet down = needs.from(number);
    List<Promised> promised = new ArrayList<>();
    Optional<Node> weakest = Optional.empty();
    int silent = 0;
    for (int i = down.nextSetBit(0); i >= 0; i = down.nextSetBit(i + 1)) {
      Node other = graph.node(i);
      if (other.promise().isEmpty()) {
        silent++;
        continue;
      }
      Ratio promise = other.promise().get();
      promised.add(new Promised(promise, copies.getOrDefault(other.name(), 1)));
      if (weakest.flatMap(Node::promise).filter(w -> w.compareTo(promise) <= 0).isEmpty()) {
        weakest = Optional.of(other);
      }
    }
    Allowance allowance = Allowance.of(promised, silent);
    return new Need(
        all.degree(number),
        down.cardinality(),
        depth[number],
        allowance,
        node.promise()
            .map(
                p ->
                    new Budget(
                        Allowance.minutes(p, days), Allowance.minutes(allowance.most(), days))),
        weakest.map(Node::name));
  }

  /**
   * Dependencies, the one that can cost most first; behind them those of which nobody can say,
   * because they promise nothing, the one with most dependants first.
   */
  static List<Standing> ranking(List<Standing> standings) {
    return standings.stream()
        .filter(Standing::isNeeded)
        .sorted(
            Comparator.comparing((Standing s) -> s.use().expected().isEmpty())
                .thenComparing(
                    s -> s.use().expected().orElse(BigDecimal.ZERO), Comparator.reverseOrder())
                .thenComparing(s -> s.use().dependents(), Comparator.reverseOrder())
                .thenComparing(s -> s.node().name()))
        .toList();
  }
}
