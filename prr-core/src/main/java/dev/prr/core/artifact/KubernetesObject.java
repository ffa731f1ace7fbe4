package dev.prr.core.artifact;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.document.Node;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactMap;
import dev.prr.core.source.Location;

/**
 * Any object with apiVersion, kind and metadata, lists unfolded.
 *
 * @param apiVersion for example {@code apps/v1}
 * @param kind for example {@code Deployment}
 * @param root the object as written
 */
public record KubernetesObject(String apiVersion, String kind, Node root) implements Artifact {

  /** From the top of the object. */
  public Field at(String... keys) {
    return Field.of(root, Dialect.YAML_1_1).at(keys);
  }

  /** The group of the apiVersion, empty for the core group. */
  public String group() {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  /** Whether it is this kind of this group, in any version. */
  public boolean is(String group, String kind) {
    return group().equals(group) && this.kind.equals(kind);
  }

  /** Its name, or the beginning of the name that the cluster will give it. */
  public Fact<String> name() {
    Fact<String> name = at("metadata", "name").text();
    Fact<String> generated = at("metadata", "generateName").text();
    return name.isMissing() && !generated.isMissing() ? generated : name;
  }

  public Fact<String> namespace() {
    return at("metadata", "namespace").text();
  }

  public FactMap labels() {
    return at("metadata", "labels").texts();
  }

  public FactMap annotations() {
    return at("metadata", "annotations").texts();
  }

  @Override
  public Location place() {
    return root.place();
  }
}
