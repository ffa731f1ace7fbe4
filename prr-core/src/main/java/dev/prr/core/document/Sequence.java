package dev.prr.core.document;

import dev.prr.core.source.SourcePath;
import java.util.List;

/** A list of nodes, in written order. */
public record Sequence(SourcePath path, int line, int column, List<Node> items, int weight)
    implements Node {

  public Sequence {
    items = List.copyOf(items);
  }
}
