package dev.prr.core.gate;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.report.DraftWriter;
import dev.prr.core.service.descriptor.Draft;
import dev.prr.core.text.Escaper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a first descriptor for each service that has none. */
public final class InitGoal {

  private InitGoal() {}

  public static GateResult run(GateRequest request) {
    return Guard.run(() -> init(request), Texts::failed);
  }

  private static GateResult init(GateRequest request) throws GateException {
    Authority authority = Authority.of(request);
    List<Draft> drafts = Tree.read(request, authority).drafts(authority.policy());
    List<String> lines = new ArrayList<>();
    for (Draft draft : drafts) {
      Optional<String> trouble = DraftWriter.write(request.root(), draft.path(), draft.text());
      if (trouble.isPresent()) {
        throw GateException.environment(trouble.get());
      }
      lines.add(Escaper.console("wrote " + draft.path() + "; read it and set what it marks"));
    }
    return new GateResult(
        String.join("\n", lines),
        drafts.isEmpty()
            ? "PRR init: nothing to write, every service that was found has its prr.yaml"
            : "PRR init: " + drafts.size() + " written",
        Ending.FINE);
  }
}
