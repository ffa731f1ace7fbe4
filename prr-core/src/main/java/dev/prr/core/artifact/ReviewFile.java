package dev.prr.core.artifact;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.document.Node;
import dev.prr.core.source.Location;

/** A {@code prr/review.yaml} document: what a review board decided last. */
public record ReviewFile(Node root) implements Artifact {

  public Field at(String... keys) {
    return Field.of(root, Dialect.CORE).at(keys);
  }

  /** The folder that {@code prr/} lies in; empty for the root. */
  public String folder() {
    return WaiverFile.folderAbove(place().path());
  }

  @Override
  public Location place() {
    return root.place();
  }
}
