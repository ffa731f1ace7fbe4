package dev.prr.core.service.reliability;

import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.artifact.SloDefinition.Sli;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.Scope;
import dev.prr.core.service.Slo;
import java.util.List;

/** The SLOs of a service, each as rules see it. */
public final class Slos {

  private final Scope scope;
  private final OpenSloReferences references;
  private final BudgetGuards guards;

  private Slos(Scope scope) {
    this.scope = scope;
    this.references = OpenSloReferences.of(scope);
    this.guards = new BudgetGuards(scope, references);
  }

  /** In order of place. Rules that were generated of an SLO document are no SLOs of their own. */
  public static FactList<Slo> of(Scope scope) {
    Slos reader = new Slos(scope);
    List<Slo> slos = scope.all(SloDefinition.class).stream().map(reader::slo).toList();
    return new FactList<>(slos, RuleGaps.ofSlos(scope), scope.descriptor());
  }

  private Slo slo(SloDefinition slo) {
    Fact<Sli> sli = references.sliOf(slo);
    return new Slo(
        Facts.demanded(slo.name(), "This SLO has no name."),
        Fact.known(slo.format(), slo.place()),
        SloKinds.of(slo, sli),
        slo.target(),
        slo.unitPlausible(),
        slo.window(),
        slo.calendar(),
        ServiceNames.namesService(slo, scope),
        sli.flatMap(s -> SloQueries.wellFormed(slo.format(), s, slo.place())),
        guards.fastBurnPages(slo),
        guards.slowBurnNotifies(slo),
        guards.absenceAlerted(slo, sli),
        slo.description().map(text -> true).orDefault(false),
        ReviewDates.of(slo),
        slo.place());
  }
}
