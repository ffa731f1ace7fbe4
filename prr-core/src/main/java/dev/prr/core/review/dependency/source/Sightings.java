package dev.prr.core.review.dependency.source;

import dev.prr.core.review.dependency.graph.Edge;
import dev.prr.core.review.dependency.graph.Graph;
import dev.prr.core.review.dependency.graph.Node;
import dev.prr.core.review.dependency.graph.Source;
import dev.prr.core.review.dependency.graph.Strength;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what one file says, each edge once, and every row that says nothing usable. */
final class Sightings {

  private static final int LONGEST = 253;

  /** So many rows are listed; the others are counted. */
  private static final int MOST_LISTED = 50;

  /** What service graphs call whoever comes from outside. */
  private static final Set<String> USERS = Set.of("user", "users");

  /** What they call somebody they do not know. */
  private static final Set<String> NOBODY = Set.of("unknown", "passthroughcluster", "<unset>");

  private final SourcePath path;
  private final Limits limits;
  private final Map<String, Edge> edges = new LinkedHashMap<>();
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<LeftOut> bad = new ArrayList<>();
  private int unlisted;

  Sightings(SourcePath path, Limits limits) {
    this.path = path;
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  /** One was seen calling another. */
  void call(String from, String to, int line) {
    if (USERS.contains(Graph.key(from))) {
      if (isName(to, "the called side", line)) {
        entry(to, line);
      }
    } else if (isName(from, "the calling side", line) && isName(to, "the called side", line)) {
      edge(from, to, Source.OBSERVED, line);
    }
  }

  /** One says that it needs another. */
  void need(String from, String to, int line) {
    if (isName(from, "the one that needs", line) && isName(to, "what is needed", line)) {
      edge(from, to, Source.CATALOGUE, line);
    }
  }

  private void edge(String from, String to, Source source, int line) {
    Edge edge =
        Edge.of(Graph.key(from), Graph.key(to), Strength.UNSAID, source, at(line).toString());
    if (hasRoom(edges.size(), line)) {
      edges.putIfAbsent(edge.from() + " " + edge.to(), edge);
    }
  }

  private void entry(String name, int line) {
    put(Node.named(Graph.key(name), at(line).toString()).asEntry(), line);
  }

  /** Something is known of a node. */
  void thing(Node node, int line) {
    if (isName(node.name(), "it", line)) {
      put(node, line);
    }
  }

  private void put(Node node, int line) {
    if (hasRoom(nodes.size(), line)) {
      nodes.putIfAbsent(node.name(), node);
    }
  }

  private boolean hasRoom(int size, int line) {
    if (size < limits.evidenceItems()) {
      return true;
    }
    bad(Reason.LIMIT, line, "Only the first " + limits.evidenceItems() + " entries are kept.");
    return false;
  }

  private boolean isName(String name, String what, int line) {
    if (name.isBlank() || NOBODY.contains(Graph.key(name))) {
      return bad(Reason.MALFORMED, line, "This row does not say who " + what + " is.");
    }
    if (name.length() > LONGEST || name.indexOf('@') >= 0 || Graph.key(name).isBlank()) {
      return bad(Reason.MALFORMED, line, "The name of " + what + " is too long, or an address.");
    }
    return true;
  }

  /** A row that is left out. */
  void bad(int line, String why) {
    bad(Reason.MALFORMED, line, why);
  }

  private boolean bad(Reason reason, int line, String why) {
    if (bad.size() < MOST_LISTED) {
      bad.add(new LeftOut(reason, why, at(line)));
    } else {
      unlisted++;
    }
    return false;
  }

  Location at(int line) {
    return new Location(path, Math.max(1, line), 1);
  }

  boolean isEmpty() {
    return edges.isEmpty() && nodes.isEmpty();
  }

  Observed observed(String format) {
    return new Observed(
        path,
        format,
        new ArrayList<>(nodes.values()),
        new ArrayList<>(edges.values()),
        bad,
        unlisted);
  }
}
