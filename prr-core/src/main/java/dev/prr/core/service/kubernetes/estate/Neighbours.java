package dev.prr.core.service.kubernetes.estate;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.service.kubernetes.inventory.Inventory;
import dev.prr.core.service.kubernetes.inventory.PodOwner;
import dev.prr.core.service.kubernetes.inventory.Twins;
import dev.prr.core.source.SourcePath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects that a workload meets in its namespace, of twins the one that lies nearest. */
final class Neighbours {

  private Neighbours() {}

  /** The one of this kind and name. */
  static Optional<KubernetesObject> named(
      Inventory inventory, PodOwner owner, String kind, String name) {
    return named(inventory, owner.place().path(), owner.id().home(), kind, name);
  }

  /**
   * The one of this kind and name in a namespace.
   *
   * @param from the file of what looks for it
   */
  static Optional<KubernetesObject> named(
      Inventory inventory, SourcePath from, String home, String kind, String name) {
    return nearest(inventory, from, inventory.named(home, kind, name)).findFirst();
  }

  /** All of one kind. */
  static Stream<KubernetesObject> all(
      Inventory inventory, PodOwner owner, String group, String kind) {
    List<KubernetesObject> here =
        inventory.all(group, kind).stream()
            .filter(object -> inventory.idOf(object).home().equals(owner.id().home()))
            .toList();
    return nearest(inventory, owner.place().path(), here);
  }

  private static Stream<KubernetesObject> nearest(
      Inventory inventory, SourcePath from, List<KubernetesObject> objects) {
    return Twins.nearest(from, objects, inventory::idOf, object -> object.root().path()).stream();
  }
}
