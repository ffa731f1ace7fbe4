package dev.prr.core.report.service;

import dev.prr.core.fact.Gap;
import dev.prr.core.report.html.Links;
import dev.prr.core.report.html.Tone;
import dev.prr.core.source.Location;
import dev.prr.core.verdict.Decision;
import java.util.Optional;

/**
 * One thing to do.
 *
 * @param what the must-have it is about
 * @param how what to do
 * @param href where on the page there is more
 */
public record Step(
    Tone tone, String gravity, String what, String how, String href, Optional<Where> where) {

  static Step of(Decision decision, Sources sources, String prefix) {
    boolean fails = Words.isFailure(decision);
    Optional<Location> place =
        fails
            ? decision.open().stream().map(finding -> finding.place()).sorted().findFirst()
            : decision.result().gaps().stream().map(Gap::place).sorted().findFirst();
    String how =
        fails
            ? decision.result().mustHave().fix()
            : decision.result().gaps().stream()
                .map(Gap::detail)
                .findFirst()
                .orElse(decision.reason());
    return new Step(
        Words.tone(decision),
        Words.gravity(decision),
        decision.result().mustHave().title(),
        how,
        "#" + prefix + (fails ? Links.anchor(decision.ruleId()) : "unknown"),
        place.map(sources::where));
  }
}
