package dev.prr.core.gate;

import dev.prr.core.evaluate.Evaluator;
import dev.prr.core.evaluate.Explanation;
import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.policy.Policy;
import dev.prr.core.policy.ServiceContext;
import dev.prr.core.report.ExplainReport;
import dev.prr.core.report.Explained;
import dev.prr.core.rule.Rule;
import dev.prr.core.service.Service;
import dev.prr.core.service.Services;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.Judge;
import java.util.List;
import java.util.TreeSet;

/** Explains one rule: what it asks for, why, how to fix it, and what it found here. */
public final class ExplainGoal {

  private ExplainGoal() {}

  /**
   * What there is to say of the rule, and what it comes to for each service that was found.
   *
   * @param id of the rule, or one it once had
   */
  public static GateResult run(GateRequest request, String id) {
    return Guard.run(() -> explain(request, id), Texts::failed);
  }

  private static GateResult explain(GateRequest request, String id) throws GateException {
    Rulebook rulebook = Rulebook.open(request);
    Rule rule = rulebook.find(id).orElseThrow(() -> unknown(id, rulebook));
    Services services = Tree.read(request, rulebook.authority()).services(rulebook.authority());
    List<Explained> explained =
        services.services().stream()
            .map(service -> explained(rule, service, rulebook.policy(), request))
            .toList();
    return new GateResult(
        ExplainReport.of(rule, rulebook.listed(rule), explained, request.style()),
        "PRR explain: " + rule.id(),
        Ending.FINE);
  }

  private static Explained explained(
      Rule rule, Service service, Policy policy, GateRequest request) {
    ServiceContext context = policy.contextOf(service);
    Explanation explanation =
        new Evaluator(request.limits()).explain(rule, service, context.as(), request.today());
    Decision decision =
        Judge.decide(
            explanation.result(), context, policy, Verification.waivers(service, policy, request));
    return new Explained(context.service(), decision, explanation.judged());
  }

  private static GateException unknown(String id, Rulebook rulebook) {
    TreeSet<String> near = new TreeSet<>();
    rulebook.rules().stream().map(Rule::id).filter(known -> alike(known, id)).forEach(near::add);
    return GateException.configuration(
        "there is no rule \""
            + id
            + "\" in the packs that count. "
            + (near.isEmpty()
                ? "prr:rules lists all of them."
                : "Did you mean " + String.join(" or ", near) + "?"),
        List.of());
  }

  private static boolean alike(String known, String asked) {
    return known.contains(asked) || asked.contains(known);
  }
}
