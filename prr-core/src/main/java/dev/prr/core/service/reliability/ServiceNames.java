package dev.prr.core.service.reliability;

import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.artifact.SloDefinition.Format;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.Scope;
import java.util.List;
import java.util.Set;

/** Whether an SLO names the service it lies with. */
final class ServiceNames {

  /** Labels that name a service where the format has no field for it. */
  private static final List<String> LABELS =
      List.of("service", "pyrra.dev/service", "app.kubernetes.io/name", "app");

  /** Formats without a field for the service. */
  private static final Set<Format> WITHOUT_FIELD =
      Set.of(Format.PYRRA, Format.DATADOG, Format.GOOGLE, Format.GRAFANA);

  private ServiceNames() {}

  /**
   * By its field; Pyrra and what a plan declares have none, so there by a label, else by where it
   * lies: what lies with a service and names no other is for that service.
   */
  static Fact<Boolean> namesService(SloDefinition slo, Scope scope) {
    if (!slo.service().isMissing()) {
      return slo.service().map(scope::isCalled);
    }
    if (!WITHOUT_FIELD.contains(slo.format())) {
      return Fact.known(false, slo.service().place());
    }
    for (String label : LABELS) {
      Fact<String> named = slo.labels().get(label);
      if (named.isKnown()) {
        return named.map(scope::isCalled);
      }
    }
    return Fact.known(true, slo.place());
  }
}
