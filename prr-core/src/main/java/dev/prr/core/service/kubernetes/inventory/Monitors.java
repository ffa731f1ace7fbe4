package dev.prr.core.service.kubernetes.inventory;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.document.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The objects that tell Prometheus, Google's managed Prometheus or VictoriaMetrics what to scrape,
 * and what they select in which namespaces.
 */
public final class Monitors {

  private Monitors() {}

  /** Those that select pods. */
  public static List<KubernetesObject> ofPods(Inventory inventory) {
    return Stream.of(
            inventory.all("monitoring.coreos.com", "PodMonitor"),
            inventory.all("monitoring.googleapis.com", "PodMonitoring"),
            inventory.all("monitoring.googleapis.com", "ClusterPodMonitoring"),
            inventory.all("operator.victoriametrics.com", "VMPodScrape"))
        .flatMap(List::stream)
        .toList();
  }

  /** Those that select Services. */
  public static List<KubernetesObject> ofServices(Inventory inventory) {
    return Stream.of(
            inventory.all("monitoring.coreos.com", "ServiceMonitor"),
            inventory.all("operator.victoriametrics.com", "VMServiceScrape"))
        .flatMap(List::stream)
        .toList();
  }

  /** What a monitor selects; nothing where its selector cannot be read. */
  public static <T> List<T> select(KubernetesObject monitor, LabelIndex<T> among) {
    Optional<LabelSelector> selector = Selectors.ofMonitor(monitor).ifKnown();
    if (selector.isEmpty()) {
      return List.of();
    }
    return looksEverywhere(monitor)
        ? among.selectAnywhere(selector.get())
        : homes(monitor).stream()
            .flatMap(home -> among.select(home, selector.get()).stream())
            .toList();
  }

  private static boolean looksEverywhere(KubernetesObject monitor) {
    return monitor.kind().startsWith("Cluster")
        || monitor.at("spec", "namespaceSelector", "any").bool().is(true);
  }

  private static List<String> homes(KubernetesObject monitor) {
    List<Field> names = monitor.at("spec", "namespaceSelector", "matchNames").items();
    return names.isEmpty()
        ? List.of(ObjectId.of(monitor).home())
        : names.stream()
            .flatMap(name -> name.text().ifKnown().stream())
            .map(ObjectId::homeOf)
            .distinct()
            .toList();
  }
}
