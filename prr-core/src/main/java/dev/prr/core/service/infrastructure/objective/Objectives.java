package dev.prr.core.service.infrastructure.objective;

import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.service.infrastructure.Infrastructure;
import dev.prr.core.service.infrastructure.Planned;
import java.util.ArrayList;
import java.util.List;

/** The SLOs of the plans of a service. */
public final class Objectives {

  private Objectives() {}

  public static List<SloDefinition> of(Infrastructure infrastructure) {
    List<SloDefinition> slos = new ArrayList<>();
    for (Planned resource : infrastructure.all()) {
      switch (resource.type()) {
        case "datadog_service_level_objective" -> slos.add(DatadogSlos.slo(resource));
        case "google_monitoring_slo" -> slos.add(GoogleSlos.slo(resource));
        case "grafana_slo" -> slos.add(GrafanaSlos.slo(resource));
        default -> {}
      }
    }
    return slos;
  }
}
