package dev.prr.core.artifact;

import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;

/**
 * A part of a recognized document that is not of the shape its format wants, so that rules or SLOs
 * in it are lost.
 */
public record Misshapen(Gap gap) implements Artifact {

  @Override
  public Location place() {
    return gap.place();
  }
}
