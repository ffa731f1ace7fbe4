package dev.prr.core.review.dependency.source;

import dev.prr.core.review.dependency.graph.Edge;
import dev.prr.core.review.dependency.graph.Node;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import java.util.List;

/**
 * What one file says of the graph.
 *
 * @param format in words
 * @param leftOut rows that are not used, the first of them, or why nothing is
 * @param unlisted how many more rows are not used
 */
public record Observed(
    SourcePath path,
    String format,
    List<Node> nodes,
    List<Edge> edges,
    List<LeftOut> leftOut,
    int unlisted) {

  public Observed {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    leftOut = List.copyOf(leftOut);
  }

  /** Nothing could be read. */
  public static Observed nothing(LeftOut why) {
    return new Observed(why.place().path(), "", List.of(), List.of(), List.of(why), 0);
  }
}
