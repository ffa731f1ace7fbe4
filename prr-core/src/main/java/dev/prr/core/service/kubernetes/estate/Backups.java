package dev.prr.core.service.kubernetes.estate;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.kubernetes.inventory.Inventory;
import dev.prr.core.service.kubernetes.inventory.LabelSelector;
import dev.prr.core.service.kubernetes.inventory.ObjectId;
import dev.prr.core.service.kubernetes.inventory.PodOwner;
import dev.prr.core.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which volumes a schedule backs up: of Velero by namespace and label, of K8up and of the snapshot
 * scheduler by the namespace they lie in. A snapshot taken once is no schedule.
 */
final class Backups {

  private final Inventory inventory;
  private final List<KubernetesObject> velero;
  private final List<Gap> gaps;

  Backups(Inventory inventory) {
    this.inventory = inventory;
    this.velero = inventory.all("velero.io", "Schedule");
    this.gaps = inventory.gaps("Schedule");
  }

  /**
   * Whether something backs up the volumes of a workload regularly.
   *
   * @param volume the first of them
   */
  Fact<Boolean> of(PodOwner owner, Location volume) {
    Optional<KubernetesObject> schedule =
        Stream.of(
                velero.stream().filter(s -> covers(s, owner)),
                Neighbours.all(inventory, owner, "k8up.io", "Schedule"),
                Neighbours.all(inventory, owner, "snapscheduler.backube", "SnapshotSchedule"))
            .flatMap(s -> s)
            .findFirst();
    if (schedule.isPresent()) {
      return Fact.known(true, schedule.get().name().place());
    }
    return gaps.isEmpty() ? Fact.known(false, volume) : Fact.unknown(gaps.get(0));
  }

  private static boolean covers(KubernetesObject schedule, PodOwner owner) {
    Field template = schedule.at("spec", "template");
    List<String> included = names(template.at("includedNamespaces"));
    return !schedule.at("spec", "paused").bool().is(true)
        && (included.isEmpty() || included.contains("*") || contains(included, owner))
        && !contains(names(template.at("excludedNamespaces")), owner)
        && keepsVolumes(template)
        && LabelSelector.read(template.at("labelSelector"))
            .fold(
                known -> known.value().matches(owner.labels()), missing -> true, unknown -> false);
  }

  private static boolean keepsVolumes(Field template) {
    return !template.at("snapshotVolumes").bool().is(false)
        || template.at("defaultVolumesToFsBackup").bool().is(true);
  }

  private static boolean contains(List<String> namespaces, PodOwner owner) {
    return namespaces.stream().map(ObjectId::homeOf).anyMatch(owner.id().home()::equals);
  }

  private static List<String> names(Field list) {
    return list.items().stream().flatMap(name -> name.text().ifKnown().stream()).toList();
  }
}
