package dev.prr.core.service.reliability;

import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.Slo;
import java.util.List;

/** The SLOs of a service, each as rules see it. */
public final class Slos {

  private final Monitored monitored;
  private final BudgetGuards guards;

  private Slos(Monitored monitored) {
    this.monitored = monitored;
    this.guards = new BudgetGuards(monitored);
  }

  /** In order of place. Rules that were generated of an SLO document are no SLOs of their own. */
  public static FactList<Slo> of(Monitored monitored) {
    Slos reader = new Slos(monitored);
    List<Slo> slos = monitored.slos().stream().map(reader::slo).toList();
    return new FactList<>(slos, monitored.sloGaps(), monitored.scope().descriptor());
  }

  private Slo slo(ScopeSlo read) {
    SloDefinition slo = read.definition();
    return new Slo(
        Facts.demanded(slo.name(), "This SLO has no name."),
        Fact.known(slo.format(), slo.place()),
        read.kind(),
        slo.target(),
        slo.unitPlausible(),
        slo.window(),
        slo.calendar(),
        ServiceNames.namesService(slo, monitored.scope()),
        read.sli().flatMap(s -> SloQueries.wellFormed(slo.format(), s, slo.place())),
        guards.fastBurnPages(slo),
        guards.slowBurnNotifies(slo),
        guards.absenceAlerted(read),
        slo.description().map(text -> true).orDefault(false),
        ReviewDates.of(slo),
        slo.place());
  }
}
