package dev.prr.core.service.reliability;

import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.artifact.SloDefinition.Format;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.Scope;
import java.util.List;

/** Whether an SLO names the service it lies with. */
final class ServiceNames {

  /** Labels that name a service where the format has no field for it. */
  private static final List<String> LABELS =
      List.of("service", "pyrra.dev/service", "app.kubernetes.io/name", "app");

  private ServiceNames() {}

  /**
   * By its field; Pyrra has none, so there by a label, else by where it lies: what lies with a
   * service and names no other is for that service.
   */
  static Fact<Boolean> namesService(SloDefinition slo, Scope scope) {
    if (!slo.service().isMissing()) {
      return slo.service().map(scope::isCalled);
    }
    if (slo.format() != Format.PYRRA) {
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
