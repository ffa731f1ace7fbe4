package dev.prr.core.artifact;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.document.Node;
import dev.prr.core.fact.Fact;
import dev.prr.core.source.Location;

/**
 * An entity of a Backstage catalogue.
 *
 * @param kind Component, API, Resource, System, Group, ...
 */
public record CatalogEntity(String kind, Node root) implements Artifact {

  public Field at(String... keys) {
    return Field.of(root, Dialect.CORE).at(keys);
  }

  public Fact<String> name() {
    return at("metadata", "name").text();
  }

  @Override
  public Location place() {
    return root.place();
  }
}
