package dev.prr.core.artifact;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.document.Node;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;

/** A {@code prr/waivers.yaml} document: exceptions that were approved, or are asked for. */
public record WaiverFile(Node root) implements Artifact {

  public Field at(String... keys) {
    return Field.of(root, Dialect.CORE).at(keys);
  }

  /** The folder that {@code prr/} lies in; empty for the root. */
  public String folder() {
    return folderAbove(place().path());
  }

  static String folderAbove(SourcePath path) {
    String own = path.folder();
    return own.contains("/") ? own.substring(0, own.lastIndexOf('/')) : "";
  }

  @Override
  public Location place() {
    return root.place();
  }
}
