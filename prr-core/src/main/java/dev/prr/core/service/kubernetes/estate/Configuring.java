package dev.prr.core.service.kubernetes.estate;

import com.google.re2j.Pattern;
import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.Workload.Configuration;
import dev.prr.core.service.kubernetes.inventory.Inventory;
import dev.prr.core.service.kubernetes.inventory.PodOwner;
import dev.prr.core.service.kubernetes.pod.References;
import dev.prr.core.service.kubernetes.pod.References.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a change of what a workload is configured by reaches it, and where its secrets are. */
public final class Configuring {

  /** The end that Kustomize gives a name: ten digits of a hash, written without a, e, i, o, u. */
  private static final Pattern HASHED = Pattern.compile(".+-[bcdfghkmt2456789]{10}");

  /**
   * Beginnings of annotations by which a tool restarts a workload when its configuration changes.
   */
  private static final List<String> RELOADING =
      List.of(
          "reloader.stakater.com/",
          "configmap.reloader.stakater.com/",
          "secret.reloader.stakater.com/",
          "wave.pusher.com/",
          "stakater.com/",
          "configmap.fabric8.io/");

  private final Inventory inventory;
  private final SecretStores stores;

  public Configuring(Inventory inventory) {
    this.inventory = inventory;
    this.stores = new SecretStores(inventory);
  }

  public Configuration of(PodOwner owner) {
    List<Reference> references = References.of(owner.pod());
    return new Configuration(changeRollsOut(owner, references), stores.of(owner, references));
  }

  /** Judged by the maps and secrets that were read; of others nobody can tell. */
  private Fact<Boolean> changeRollsOut(PodOwner owner, List<Reference> references) {
    List<Reference> read =
        references.stream().filter(reference -> found(owner, reference).isPresent()).toList();
    if (read.isEmpty()) {
      return Fact.missing(owner.place());
    }
    Optional<Reference> unnoticed =
        isWatched(owner)
            ? Optional.empty()
            : read.stream().filter(reference -> mayChange(owner, reference)).findFirst();
    return Fact.known(unnoticed.isEmpty(), unnoticed.orElse(read.get(0)).name().place());
  }

  private Optional<KubernetesObject> found(PodOwner owner, Reference reference) {
    return reference
        .name()
        .ifKnown()
        .flatMap(name -> Neighbours.named(inventory, owner, reference.kind(), name));
  }

  /** Under the same name, so that no pod is replaced. */
  private boolean mayChange(PodOwner owner, Reference reference) {
    boolean fixed =
        found(owner, reference).filter(o -> o.at("immutable").bool().is(true)).isPresent();
    return !fixed && reference.name().ifKnown().filter(HASHED::matches).isEmpty();
  }

  private static boolean isWatched(PodOwner owner) {
    return hasAnnotation(owner.template().at("metadata", "annotations"))
        || hasAnnotation(owner.object().at("metadata", "annotations"));
  }

  private static boolean hasAnnotation(Field annotations) {
    return annotations.fields().stream().map(Map.Entry::getKey).anyMatch(Configuring::watches);
  }

  /** A digest of the configuration, or the sign of a tool that looks for changes. */
  private static boolean watches(String annotation) {
    return annotation.contains("checksum")
        || annotation.contains("config-hash")
        || RELOADING.stream().anyMatch(annotation::startsWith);
  }
}
