package dev.prr.core.service.kubernetes.object;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.KubernetesFact.How;
import dev.prr.core.service.KubernetesFact.Link;
import dev.prr.core.service.kubernetes.inventory.ObjectId;
import dev.prr.core.source.Location;
import java.util.Optional;

/**
 * One object refers to another.
 *
 * @param id what the object is called that refers
 * @param to the far end, if it was read
 * @param wanted what the far end is called, or the selector that means it
 * @param resolves false or unknown where the far end was not read
 * @param place of the reference
 */
record Edge(
    KubernetesObject from,
    ObjectId id,
    How how,
    Optional<KubernetesObject> to,
    String kind,
    String wanted,
    Fact<Boolean> resolves,
    Location place) {

  static Edge to(
      KubernetesObject from,
      ObjectId id,
      How how,
      KubernetesObject to,
      ObjectId far,
      Location place) {
    return new Edge(
        from, id, how, Optional.of(to), far.kind(), far.toString(), Fact.known(true, place), place);
  }

  static Edge nowhere(
      KubernetesObject from,
      ObjectId id,
      How how,
      String kind,
      String wanted,
      Fact<Boolean> resolves,
      Location place) {
    return new Edge(from, id, how, Optional.empty(), kind, wanted, resolves, place);
  }

  /** As the object that refers sees it. */
  Link outwards() {
    return link(kind);
  }

  /** As the object that is referred to sees it. */
  Link inwards() {
    return link(from.kind());
  }

  private Link link(String farKind) {
    return new Link(
        Fact.known(how, place),
        Fact.known(farKind, place),
        Fact.known(id.toString(), place),
        Fact.known(wanted, place),
        resolves,
        place);
  }
}
