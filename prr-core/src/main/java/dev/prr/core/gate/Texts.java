package dev.prr.core.gate;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.report.Failure;
import dev.prr.core.text.Escaper;
import java.util.stream.Collectors;

/** What goals other than the gate say when they cannot do their work. */
final class Texts {

  private Texts() {}

  static GateResult failed(Failure failure) {
    String details =
        failure.details().stream()
            .map(d -> d.place().map(place -> place + "  ").orElse("") + d.sentence())
            .map(Escaper::console)
            .collect(Collectors.joining("\n"));
    return new GateResult(
        details,
        Escaper.console("PRR ERROR: " + failure.kind().id() + ": " + failure.message()),
        Ending.ERROR);
  }
}
