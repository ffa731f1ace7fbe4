package dev.prr.core.gate;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.report.RulesReport;

/** Lists the rules that count. */
public final class RulesGoal {

  private RulesGoal() {}

  public static GateResult run(GateRequest request) {
    return Guard.run(
        () -> {
          Rulebook rulebook = Rulebook.open(request);
          return new GateResult(
              RulesReport.of(
                  rulebook.rules().stream().map(rulebook::listed).toList(), request.style()),
              "PRR rules: " + rulebook.rules().size(),
              Ending.FINE);
        },
        Texts::failed);
  }
}
