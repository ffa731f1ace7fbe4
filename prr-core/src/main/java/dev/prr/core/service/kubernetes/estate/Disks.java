package dev.prr.core.service.kubernetes.estate;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Workload.Storage;
import dev.prr.core.service.kubernetes.inventory.Inventory;
import dev.prr.core.service.kubernetes.inventory.ObjectId;
import dev.prr.core.service.kubernetes.inventory.PodOwner;
import dev.prr.core.service.kubernetes.pod.DataPaths;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** On what disks the state of a workload lies, and whether they are backed up. */
public final class Disks {

  private static final String CLAIM = "PersistentVolumeClaim";

  /** Access modes with which pods on several nodes share a volume. */
  private static final Set<String> SHARED = Set.of("ReadWriteMany", "ReadOnlyMany");

  /** Where objects meet that belong to no namespace. */
  private static final String CLUSTER = ObjectId.homeOf("");

  private static final Set<String> LOCAL = Set.of("kubernetes.io/no-provisioner");

  private final Inventory inventory;
  private final Backups backups;

  public Disks(Inventory inventory) {
    this.inventory = inventory;
    this.backups = new Backups(inventory);
  }

  public Storage of(PodOwner owner) {
    List<Fact<String>> oneNode = new ArrayList<>();
    List<Fact<String>> onNode = new ArrayList<>(DataPaths.onNode(owner.pod()));
    List<Gap> gaps = new ArrayList<>();
    List<Location> durable = new ArrayList<>();
    for (Field volume : owner.pod().at("volumes").items()) {
      Fact<String> name = volume.at("persistentVolumeClaim", "claimName").text();
      name.ifKnown()
          .ifPresent(
              claimed -> {
                durable.add(name.place());
                Optional<KubernetesObject> claim =
                    Neighbours.named(inventory, owner, CLAIM, claimed);
                if (claim.isEmpty()) {
                  gaps.add(notRead(name.place()));
                } else {
                  claim.filter(Disks::isForOneNode).ifPresent(c -> oneNode.add(name));
                  claim.filter(c -> isLocal(owner, c.at("spec"))).ifPresent(c -> onNode.add(name));
                }
              });
    }
    for (Field template : owner.object().at("spec", "volumeClaimTemplates").items()) {
      Fact<String> name = template.at("metadata", "name").text();
      durable.add(name.place());
      if (name.isKnown() && isLocal(owner, template.at("spec"))) {
        onNode.add(name);
      }
    }
    return new Storage(
        new FactList<>(oneNode, gaps, owner.place()),
        new FactList<>(onNode, gaps, owner.place()),
        durable.isEmpty() ? Fact.missing(owner.place()) : backups.of(owner, durable.get(0)));
  }

  private Gap notRead(Location place) {
    return inventory.gaps(CLAIM).stream()
        .findFirst()
        .orElseGet(
            () ->
                new Gap(
                    Gap.Reason.ELSEWHERE,
                    "The claim of this volume was not read; name the folder it lies in under"
                        + " spec.sources.",
                    place));
  }

  private static boolean isForOneNode(KubernetesObject claim) {
    List<Field> modes = claim.at("spec", "accessModes").items();
    return !modes.isEmpty()
        && modes.stream().noneMatch(mode -> SHARED.stream().anyMatch(mode.text()::is));
  }

  /** A disk of one node: the storage class makes no volumes of its own. */
  private boolean isLocal(PodOwner owner, Field claim) {
    return claim
        .at("storageClassName")
        .text()
        .ifKnown()
        .flatMap(
            name ->
                Neighbours.named(inventory, owner.place().path(), CLUSTER, "StorageClass", name))
        .filter(storage -> LOCAL.stream().anyMatch(storage.at("provisioner").text()::is))
        .isPresent();
  }
}
