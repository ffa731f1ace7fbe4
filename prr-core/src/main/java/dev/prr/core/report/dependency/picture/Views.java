package dev.prr.core.report.dependency.picture;

import dev.prr.core.report.dependency.picture.Box.Look;
import dev.prr.core.report.dependency.picture.Wire.Line;
import dev.prr.core.report.html.Links;
import dev.prr.core.review.dependency.DependencyReview;
import dev.prr.core.review.dependency.Standing;
import dev.prr.core.review.dependency.Standing.Single;
import dev.prr.core.review.dependency.graph.Edge;
import dev.prr.core.review.dependency.graph.Graph;
import dev.prr.core.review.dependency.graph.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is drawn of a graph: all of it while that can be read, else what matters most. */
public final class Views {

  /** More boxes or lines than these cannot be followed. */
  private static final int MOST_BOXES = 45;

  private static final int MOST_WIRES = 110;

  private static final int TOP = 12;
  private static final int MOST_TEAMS = 14;
  private static final int MOST_NEIGHBOURS = 14;
  private static final String OTHERS = "other teams";

  private final DependencyReview review;
  private final Map<String, Standing> standings = new HashMap<>();
  private final List<Box> boxes = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Wire> wires = new TreeMap<>();

  private Views(DependencyReview review) {
    this.review = review;
    review.standings().forEach(s -> standings.put(s.node().name(), s));
  }

  /** The one picture of the whole. */
  public static Picture overview(DependencyReview review) {
    Graph graph = review.graph();
    boolean small = graph.size() <= MOST_BOXES && graph.edges().size() <= MOST_WIRES;
    Views views = new Views(review);
    return Painter.paint(small ? views.whole() : views.focus(), true);
  }

  /** One dependency with what needs it and what it needs. */
  public static Picture around(DependencyReview review, String name) {
    return Painter.paint(new Views(review).neighbours(name), false);
  }

  private Drawing whole() {
    review.graph().nodes().stream()
        .filter(node -> isConnected(node.name()))
        .forEach(node -> box(node, true));
    review.graph().edges().forEach(this::wire);
    return drawing(
        "whole",
        "Who needs whom",
        "All " + boxes.size() + " things that are connected, users on the left.");
  }

  private boolean isConnected(String name) {
    return review.graph().edges().stream()
        .anyMatch(edge -> edge.from().equals(name) || edge.to().equals(name));
  }

  /** The first of the ranking each for itself, and of each team how many hang on them. */
  private Drawing focus() {
    Set<String> top =
        review.top(TOP).stream()
            .map(s -> s.node().name())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    top.forEach(name -> box(review.graph().node(name).orElseThrow(), true));
    Map<String, Set<String>> dependants = new TreeMap<>();
    for (Edge edge : review.graph().edges()) {
      if (edge.isHard() && top.contains(edge.to()) && top.contains(edge.from())) {
        wire(edge);
      } else if (edge.isHard() && top.contains(edge.to())) {
        dependants.computeIfAbsent(teamOf(edge.from()), t -> new TreeSet<>()).add(edge.from());
      }
    }
    Set<String> shown = largest(dependants);
    for (Edge edge : review.graph().edges()) {
      if (edge.isHard() && top.contains(edge.to()) && !top.contains(edge.from())) {
        String team = teamOf(edge.from());
        String group = shown.contains(team) ? team : OTHERS;
        int from = group(group, dependants, shown);
        int to = numbers.getOrDefault(edge.to(), 0);
        boolean marked = isMarked(edge);
        wires.merge(
            key(from, to), new Wire(from, to, Line.HARD, marked), (a, b) -> a.critical() ? a : b);
      }
    }
    return drawing(
        "focus",
        "The dependencies that can cost most, and who hangs on them",
        "The first "
            + top.size()
            + " dependencies of the ranking, and of each team the services that need one of them"
            + " directly and hard, as one box. The graph has "
            + review.graph().size()
            + " things; the others and all soft lines are left out.");
  }

  private static Set<String> largest(Map<String, Set<String>> dependants) {
    return dependants.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Set<String>> e) -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_TEAMS)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private int group(String team, Map<String, Set<String>> dependants, Set<String> shown) {
    String key = "group " + team;
    return numbers.computeIfAbsent(
        key,
        k -> {
          int count =
              team.equals(OTHERS)
                  ? dependants.entrySet().stream()
                      .filter(e -> !shown.contains(e.getKey()))
                      .mapToInt(e -> e.getValue().size())
                      .sum()
                  : dependants.getOrDefault(team, Set.of()).size();
          boxes.add(Box.ofServices(count, team));
          return boxes.size() - 1;
        });
  }

  private Drawing neighbours(String name) {
    Node center = review.graph().node(name).orElseThrow();
    box(center, false);
    side(name, edge -> edge.to().equals(name), true);
    side(name, edge -> edge.from().equals(name), false);
    return drawing(
        "around-" + Links.anchor(name),
        "Around " + name,
        "What needs it stands on the left, what it needs on the right; lines between these are left"
            + " out.");
  }

  /** Each neighbour for itself, or where there are too many each team as one box. */
  private void side(String name, Predicate<Edge> wanted, boolean before) {
    List<Edge> edges = review.graph().edges().stream().filter(wanted).toList();
    if (edges.size() <= MOST_NEIGHBOURS) {
      for (Edge edge : edges) {
        box(review.graph().node(before ? edge.from() : edge.to()).orElseThrow(), false);
        wire(edge);
      }
      return;
    }
    Map<String, Map<Line, Integer>> teams = new TreeMap<>();
    for (Edge edge : edges) {
      teams
          .computeIfAbsent(teamOf(before ? edge.from() : edge.to()), t -> new TreeMap<>())
          .merge(lineOf(edge), 1, Integer::sum);
    }
    List<Map.Entry<String, Map<Line, Integer>>> largest =
        teams.entrySet().stream()
            .sorted(
                Comparator.comparing(
                        (Map.Entry<String, Map<Line, Integer>> e) -> -sum(e.getValue()))
                    .thenComparing(Map.Entry::getKey))
            .toList();
    int left = 0;
    for (int i = 0; i < largest.size(); i++) {
      if (i < MOST_NEIGHBOURS) {
        team(name, largest.get(i).getKey(), largest.get(i).getValue(), before);
      } else {
        left += sum(largest.get(i).getValue());
      }
    }
    if (left > 0) {
      team(name, OTHERS, Map.of(Line.UNSAID, left), before);
    }
  }

  private void team(String name, String team, Map<Line, Integer> lines, boolean before) {
    int count = sum(lines);
    boxes.add(Box.ofServices(count, team));
    int box = boxes.size() - 1;
    int center = numbers.getOrDefault(name, 0);
    Line line = lines.keySet().stream().min(Comparator.naturalOrder()).orElse(Line.UNSAID);
    Wire wire = before ? new Wire(box, center, line, false) : new Wire(center, box, line, false);
    wires.put(key(wire.from(), wire.to()), wire);
  }

  private static int sum(Map<Line, Integer> lines) {
    return lines.values().stream().mapToInt(Integer::intValue).sum();
  }

  private String teamOf(String name) {
    return review.graph().node(name).flatMap(Node::team).orElse("");
  }

  private void box(Node node, boolean inLane) {
    if (numbers.containsKey(node.name())) {
      return;
    }
    Standing standing = standings.get(node.name());
    String tier = node.tier().map(t -> "tier " + t.id()).orElse("");
    String promise = node.promise().map(p -> (inLane ? "promises " : "") + p).orElse("");
    String team = inLane ? "" : node.team().orElse("no known owner");
    String note =
        List.of(team, tier, promise).stream()
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    numbers.put(node.name(), boxes.size());
    boxes.add(
        new Box(
            node.name(),
            note,
            node.team().orElse(""),
            Look.valueOf(node.kind().name()),
            standing != null && standing.use().single() == Single.YES,
            review.critical().contains(node.name())));
  }

  private void wire(Edge edge) {
    Integer from = numbers.get(edge.from());
    Integer to = numbers.get(edge.to());
    if (from != null && to != null) {
      wires.put(key(from, to), new Wire(from, to, lineOf(edge), isMarked(edge)));
    }
  }

  private boolean isMarked(Edge edge) {
    return edge.isHard()
        && review.critical().contains(edge.from())
        && review.critical().contains(edge.to());
  }

  private static Line lineOf(Edge edge) {
    return switch (edge.strength()) {
      case HARD -> Line.HARD;
      case SOFT -> Line.SOFT;
      case UNSAID -> Line.UNSAID;
    };
  }

  private static String key(int from, int to) {
    return "%06d %06d".formatted(from, to);
  }

  private Drawing drawing(String id, String title, String about) {
    return new Drawing(id, title, about, boxes, new ArrayList<>(wires.values()));
  }
}
