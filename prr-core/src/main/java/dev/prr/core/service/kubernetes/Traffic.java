package dev.prr.core.service.kubernetes;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.kubernetes.inventory.Inventory;
import dev.prr.core.service.kubernetes.inventory.PodOwner;
import dev.prr.core.service.kubernetes.inventory.Selections;
import dev.prr.core.service.kubernetes.inventory.Selectors;
import dev.prr.core.service.kubernetes.pod.Containers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a workload answers requests: a Service selects it or a main container opens a port. Ports
 * that by their name only serve metrics, health or debugging do not count, so that a worker with a
 * metrics port stays a worker; nor do ports of jobs, which nobody waits for.
 */
final class Traffic {

  private static final Set<String> SIDE_PURPOSES =
      Set.of(
          "metrics",
          "metric",
          "prometheus",
          "prom",
          "telemetry",
          "monitoring",
          "health",
          "healthz",
          "healthcheck",
          "probe",
          "probes",
          "liveness",
          "readiness",
          "management",
          "mgmt",
          "actuator",
          "debug",
          "jmx",
          "pprof",
          "profiling");

  private final Selections services;
  private final Absence absence;

  Traffic(Inventory inventory) {
    List<KubernetesObject> serving =
        inventory.all("", "Service").stream().filter(Traffic::servesRequests).toList();
    this.services = Selections.of(inventory, serving, Selectors::ofService);
    this.absence =
        new Absence(
            inventory.gaps("kind: Service\n", "kind: Service\r", "\"kind\": \"Service\""),
            services.gaps());
  }

  Fact<Boolean> reaches(PodOwner owner) {
    List<KubernetesObject> selecting = services.selecting(owner);
    if (!selecting.isEmpty()) {
      return Fact.known(true, selecting.stream().map(s -> s.name().place()).toList());
    }
    Optional<Field> port = owner.kind().ends() ? Optional.empty() : port(owner);
    return port.map(field -> Fact.known(true, field.at("containerPort").place()))
        .orElseGet(() -> absence.of(owner, Fact.known(false, owner.place())));
  }

  private static Optional<Field> port(PodOwner owner) {
    return Containers.main(owner.pod()).stream()
        .flatMap(container -> container.at("ports").items().stream())
        .filter(port -> !isAside(port.at("name")))
        .findFirst();
  }

  private static boolean servesRequests(KubernetesObject service) {
    List<Field> ports = service.at("spec", "ports").items();
    return ports.isEmpty()
        || ports.stream().anyMatch(p -> !isAside(p.at("name")) && !isAside(p.at("targetPort")));
  }

  private static boolean isAside(Field name) {
    String text = name.text().ifKnown().orElse("").toLowerCase(Locale.ROOT);
    return List.of(text.split("-", -1)).stream().anyMatch(SIDE_PURPOSES::contains);
  }
}
