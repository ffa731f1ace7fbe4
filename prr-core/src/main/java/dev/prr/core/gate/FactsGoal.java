package dev.prr.core.gate;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.report.FactsJson;
import dev.prr.core.report.FactsReport;
import dev.prr.core.report.ReportWriter;
import dev.prr.core.service.Services;
import java.util.Optional;

/** Shows what was read, as rules see it. */
public final class FactsGoal {

  private static final String FACTS = "facts.json";

  private FactsGoal() {}

  public static GateResult run(GateRequest request) {
    return Guard.run(() -> facts(request), Texts::failed);
  }

  private static GateResult facts(GateRequest request) throws GateException {
    Authority authority = Authority.of(request);
    Tree tree = Tree.read(request, authority);
    Services services = tree.services(authority);
    String json = FactsJson.of(request.engine(), services.services(), tree.leftOut());
    ReportWriter writer = ReportWriter.into(request.root(), request.outputDirectory());
    Optional<String> trouble = writer.write(FACTS, json);
    if (trouble.isPresent()) {
      throw GateException.environment(trouble.get());
    }
    return new GateResult(
        FactsReport.of(services.services(), tree.leftOut(), request.style()),
        "PRR facts: " + writer.pathOf(FACTS),
        Ending.FINE);
  }
}
