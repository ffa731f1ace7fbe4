package dev.prr.core.gate;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.rule.Rule;
import dev.prr.core.text.Escaper;
import java.util.List;
import java.util.stream.Collectors;

/** Drafts an attestation, to be completed and put into a descriptor by hand. */
public final class AttestGoal {

  /** How long a draft asks for: half a year. */
  private static final int DAYS = 180;

  private AttestGoal() {}

  /**
   * The keys to fill in, and the rules that ask for the statement.
   *
   * @param id of the statement
   */
  public static GateResult run(GateRequest request, String id) {
    return Guard.run(() -> attest(request, id), Texts::failed);
  }

  private static GateResult attest(GateRequest request, String id) throws GateException {
    List<String> asking =
        Rulebook.open(request).rules().stream()
            .filter(rule -> rule.check().statements().contains(id))
            .map(Rule::id)
            .toList();
    if (asking.isEmpty()) {
      throw GateException.configuration(
          "no rule that counts asks for the attestation \"" + id + "\"", List.of());
    }
    String draft =
        """
        # under spec in prr.yaml
        attestations:
          - id: %s
            statement: # what is true, in a sentence
            evidence: # an https address, or a file of this repository
            attestedBy: # the team or the role, never a person
            date: %s
            expires: %s
        """
            .formatted(id, request.today(), request.today().plusDays(DAYS));
    return new GateResult(
        draft.lines().map(Escaper::console).collect(Collectors.joining("\n")),
        Escaper.console("PRR attest: asked for by " + String.join(", ", asking)),
        Ending.FINE);
  }
}
