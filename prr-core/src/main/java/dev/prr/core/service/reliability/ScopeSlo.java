package dev.prr.core.service.reliability;

import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.artifact.SloDefinition.Indicator;
import dev.prr.core.artifact.SloDefinition.Sli;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.query.Query;

/**
 * An SLO of a service, its indicator found and its queries read.
 *
 * @param whole its queries as one
 * @param kind what it measures
 */
record ScopeSlo(SloDefinition definition, Fact<Sli> sli, Query whole, Fact<Indicator> kind) {

  static ScopeSlo of(SloDefinition slo, OpenSloReferences references) {
    Fact<Sli> sli = references.sliOf(slo);
    Query whole = sli.ifKnown().map(SloQueries::whole).orElseGet(() -> Query.of(""));
    return new ScopeSlo(slo, sli, whole, SloKinds.of(slo, sli, whole));
  }
}
