package dev.prr.core.artifact;

import dev.prr.core.source.Location;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A block of a configuration of Terraform or OpenTofu, of which only its head is understood.
 *
 * @param kind {@code resource} or {@code module}
 * @param type of a resource; empty for a module
 * @param name its own name
 * @param arguments where each argument and nested block directly in it is written, the first of a
 *     name
 */
public record TerraformBlock(
    Kind kind, String type, String name, SortedMap<String, Location> arguments, Location place)
    implements Artifact {
  public TerraformBlock {
    arguments = new TreeMap<>(arguments);
  }

  /** The blocks that are of use. */
  public enum Kind {
    RESOURCE,
    MODULE
  }
}
