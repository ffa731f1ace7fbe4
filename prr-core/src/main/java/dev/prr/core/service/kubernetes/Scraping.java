package dev.prr.core.service.kubernetes;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactMap;
import dev.prr.core.service.kubernetes.inventory.Inventory;
import dev.prr.core.service.kubernetes.inventory.LabelIndex;
import dev.prr.core.service.kubernetes.inventory.Monitors;
import dev.prr.core.service.kubernetes.inventory.PodOwner;
import dev.prr.core.service.kubernetes.inventory.Selections;
import dev.prr.core.service.kubernetes.inventory.Selectors;
import dev.prr.core.service.kubernetes.pod.Containers;
import dev.prr.core.source.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether somebody collects the metrics of a workload: a monitor of Prometheus or a cousin selects
 * its pods or one of its Services, an annotation asks for it, or it sends them itself through
 * OpenTelemetry.
 */
final class Scraping {

  private static final String ANNOTATION = "prometheus.io/scrape";
  private static final String INJECTION = "instrumentation.opentelemetry.io/inject-";
  private static final List<String> SENDERS =
      List.of("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT");

  private final Map<PodOwner, Location> selected = new HashMap<>();
  private final Absence absence;

  Scraping(Inventory inventory) {
    for (KubernetesObject monitor : Monitors.ofPods(inventory)) {
      select(monitor, Monitors.select(monitor, inventory.pods()));
    }
    List<KubernetesObject> services = inventory.all("", "Service");
    Selections selections = Selections.of(inventory, services, Selectors::ofService);
    LabelIndex<KubernetesObject> byLabels = inventory.byLabels(services);
    for (KubernetesObject monitor : Monitors.ofServices(inventory)) {
      for (KubernetesObject service : Monitors.select(monitor, byLabels)) {
        select(monitor, selections.selected(service));
      }
    }
    for (KubernetesObject service : services) {
      if (asksFor(service.annotations())) {
        select(service, selections.selected(service));
      }
    }
    this.absence =
        new Absence(
            inventory.gaps(
                "ServiceMonitor", "PodMonitor", "VMServiceScrape", "VMPodScrape", ANNOTATION),
            selections.gaps());
  }

  private void select(KubernetesObject by, List<PodOwner> owners) {
    owners.forEach(owner -> selected.putIfAbsent(owner, by.name().place()));
  }

  Fact<Boolean> reaches(PodOwner owner) {
    FactMap annotations = owner.template().at("metadata", "annotations").texts();
    Optional<Location> evidence =
        asksFor(annotations)
            ? Optional.of(annotations.place())
            : sender(owner).or(() -> Optional.ofNullable(selected.get(owner)));
    return evidence
        .map(place -> Fact.known(true, place))
        .orElseGet(() -> absence.of(owner, Fact.known(false, owner.place())));
  }

  private static boolean asksFor(FactMap annotations) {
    return annotations.get(ANNOTATION).is("true")
        || annotations.entries().entrySet().stream()
            .anyMatch(a -> a.getKey().startsWith(INJECTION) && !a.getValue().is("false"));
  }

  private static Optional<Location> sender(PodOwner owner) {
    return Containers.main(owner.pod()).stream()
        .flatMap(container -> container.at("env").items().stream())
        .map(variable -> variable.at("name"))
        .filter(name -> SENDERS.stream().anyMatch(name.text()::is))
        .map(Field::place)
        .findFirst();
  }
}
