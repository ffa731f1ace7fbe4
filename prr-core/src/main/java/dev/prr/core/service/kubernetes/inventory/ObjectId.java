package dev.prr.core.service.kubernetes.inventory;

import dev.prr.core.artifact.KubernetesObject;

/**
 * What an object is called in a cluster.
 *
 * @param namespace as written; empty where none is
 * @param name empty where it could not be read
 */
public record ObjectId(String kind, String namespace, String name) {

  private static final String DEFAULT_NAMESPACE = "default";

  public static ObjectId of(KubernetesObject object) {
    return new ObjectId(
        object.kind(), object.namespace().ifKnown().orElse(""), object.name().ifKnown().orElse(""));
  }

  /**
   * The namespace it meets others in. An object without one lands in whatever namespace it is
   * applied to, together with all others that name none; {@code default} is what that is unless
   * somebody says otherwise.
   */
  public String home() {
    return homeOf(namespace);
  }

  /** The namespace that objects with this written namespace, possibly empty, meet in. */
  public static String homeOf(String namespace) {
    return namespace.isEmpty() ? DEFAULT_NAMESPACE : namespace;
  }

  /** {@code Deployment/shop/web}, without the namespace where none is written. */
  @Override
  public String toString() {
    return namespace.isEmpty() ? kind + "/" + name : kind + "/" + namespace + "/" + name;
  }
}
