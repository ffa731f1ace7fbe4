package dev.prr.core.rule.check;

import dev.prr.core.fact.type.FactModel;
import dev.prr.core.service.Service;

/** Everything rules can be about: the facts of a service. */
public final class ServiceModel {

  /** Read from the records once for each run. */
  public static final FactModel FACTS = FactModel.of(Service.class);

  private ServiceModel() {}
}
