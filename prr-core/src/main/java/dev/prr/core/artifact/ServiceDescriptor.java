package dev.prr.core.artifact;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.document.Node;
import dev.prr.core.source.Location;

/** A {@code prr.yaml} document: what a team says of its service. */
public record ServiceDescriptor(Node root) implements Artifact {

  public Field at(String... keys) {
    return Field.of(root, Dialect.CORE).at(keys);
  }

  @Override
  public Location place() {
    return root.place();
  }
}
