package dev.prr.core.verdict;

import dev.prr.core.document.shape.Spelling;
import dev.prr.core.evaluate.Outcome;
import dev.prr.core.evaluate.RuleResult;
import dev.prr.core.policy.Policy;
import dev.prr.core.policy.ServiceContext;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides with waivers. What they cover is evaluated and recorded like everything else; what they
 * do not cover counts as if there were none.
 */
final class Waiving {

  private final ServiceContext service;
  private final Policy policy;
  private final Waivers waivers;

  Waiving(ServiceContext service, Policy policy, Waivers waivers) {
    this.service = service;
    this.policy = policy;
    this.waivers = waivers;
  }

  Decision decide(RuleResult result) {
    MustHave rule = policy.adjusted(result.mustHave());
    Severity severity = Judge.severityOf(rule, service);
    Excuses excuses = Excuses.of(result, waivers.inForce(rule, severity));
    if (excuses.coverEverythingOf(result)) {
      return new Decision(
          result,
          DecisionKind.WAIVED,
          severity,
          false,
          whyWaived(result, excuses),
          Optional.empty(),
          excuses.waived());
    }
    Decision decision = Judge.decide(whatIsLeft(result, excuses), service, policy, waivers.today());
    return decision.with(
        decision.reason() + whyNotWaived(decision, rule, severity), excuses.waived());
  }

  /** Where every finding is waived and something is unknown beside them, it is unknown. */
  private static RuleResult whatIsLeft(RuleResult result, Excuses excuses) {
    boolean onlyUnknown =
        result.outcome() == Outcome.FAILED && excuses.open().isEmpty() && excuses.gapsOpen();
    return onlyUnknown
        ? new RuleResult(
            result.mustHave(),
            Outcome.UNKNOWN,
            result.findings(),
            result.gaps(),
            "What fails is waived; beside it something could not be judged. "
                + result.gaps().get(0).detail(),
            result.judged(),
            List.of())
        : result;
  }

  private static String whyWaived(RuleResult result, Excuses excuses) {
    String without =
        result.outcome() == Outcome.FAILED ? "Waived, would fail" : "Waived, could not be judged";
    return without
        + ": "
        + excuses.waived().stream()
            .filter(Waived::coversSomething)
            .map(waived -> described(waived.waiver()))
            .collect(Collectors.joining(", "))
        + ".";
  }

  private static String described(Waiver waiver) {
    return waiver.name()
        + " until "
        + waiver.expires().ifKnown().map(Object::toString).orElse("")
        + " ("
        + waiver.type().ifKnown().map(Waiver.Type::id).orElse("")
        + ", "
        + waiver.ticket().ifKnown().orElse("")
        + ")";
  }

  /** Somebody who counted on a waiver is told that it does not count any more. */
  private String whyNotWaived(Decision decision, MustHave rule, Severity severity) {
    Outcome outcome = decision.result().outcome();
    if (outcome != Outcome.FAILED && outcome != Outcome.UNKNOWN) {
      return "";
    }
    return waivers.of(rule).stream()
        .flatMap(waiver -> waivers.flaw(waiver, rule, severity).stream())
        .filter(
            use ->
                Excuses.of(decision.result(), List.of(use.waiver()))
                    .waived()
                    .get(0)
                    .coversSomething())
        .map(use -> " " + use.sentence())
        .collect(Collectors.joining());
  }

  /** How each waiver stands, in the order of their places. */
  List<WaiverUse> uses(List<Decision> decisions) {
    List<WaiverUse> uses = new ArrayList<>();
    for (Waiver waiver : waivers.all()) {
      Optional<Decision> decision =
          decisions.stream().filter(d -> Waivers.isOf(waiver, d.result().mustHave())).findFirst();
      uses.add(decision.map(d -> use(waiver, d)).orElseGet(() -> ofNoRule(waiver, decisions)));
    }
    return uses;
  }

  private WaiverUse use(Waiver waiver, Decision decision) {
    MustHave rule = policy.adjusted(decision.result().mustHave());
    return waivers
        .flaw(waiver, rule, decision.severity())
        .orElseGet(() -> counting(waiver, decision));
  }

  private WaiverUse counting(Waiver waiver, Decision decision) {
    boolean used =
        decision.waived().stream().anyMatch(w -> w.waiver().equals(waiver) && w.coversSomething());
    if (used) {
      return waivers.counting(waiver, WaiverState.IN_FORCE, "is in force.");
    }
    return switch (decision.result().outcome()) {
      case PASSED ->
          waivers.counting(waiver, WaiverState.UNUSED, "is not needed: it would pass; remove it.");
      case NOT_APPLICABLE ->
          waivers.counting(
              waiver, WaiverState.UNUSED, "is not needed: the rule does not apply; remove it.");
      case FAILED ->
          waivers.counting(
              waiver,
              WaiverState.UNUSED,
              "covers none of the findings; correct its scope, or remove it.");
      case UNKNOWN ->
          waivers.counting(waiver, WaiverState.UNDECIDED, "waits for what could not be judged.");
    };
  }

  private WaiverUse ofNoRule(Waiver waiver, List<Decision> decisions) {
    String written = waiver.rule().ifKnown().orElse("");
    String hint =
        Spelling.nearest(written, decisions.stream().map(Decision::ruleId).toList())
            .map(near -> "; did you mean " + near + "?")
            .orElse(".");
    return Waivers.use(waiver, WaiverState.OF_NO_RULE, "is of no rule that was judged" + hint)
        .orElseThrow();
  }
}
