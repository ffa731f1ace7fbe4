package dev.prr.core.gate;

import dev.prr.core.evaluate.Evaluator;
import dev.prr.core.evaluate.RuleResult;
import dev.prr.core.history.record.Basis;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.snapshot.RawKeys;
import dev.prr.core.history.snapshot.Snapshot;
import dev.prr.core.policy.Policy;
import dev.prr.core.policy.ServiceContext;
import dev.prr.core.service.Service;
import dev.prr.core.service.Services;
import dev.prr.core.verdict.Ahead;
import dev.prr.core.verdict.Judge;
import dev.prr.core.verdict.ServiceVerdict;
import dev.prr.core.verdict.Verdict;
import dev.prr.core.verdict.Waivers;
import dev.prr.core.workspace.git.GitState;
import java.util.ArrayList;
import java.util.List;

/**
 * What one run found and decided.
 *
 * @param verdicts in the order of the services
 */
record Verification(
    GateRequest request,
    Rulebook rulebook,
    Tree tree,
    Services services,
    List<ServiceVerdict> verdicts) {

  /** The whole line: rules, files, facts, results, decisions. */
  static Verification of(GateRequest request) throws GateException {
    Rulebook rulebook = Rulebook.open(request);
    Tree tree = Tree.read(request, rulebook.authority());
    Services services = tree.services(rulebook.authority());
    List<ServiceVerdict> verdicts =
        services.services().stream().map(service -> judge(service, rulebook, request)).toList();
    return new Verification(request, rulebook, tree, services, verdicts);
  }

  static ServiceVerdict judge(Service service, Rulebook rulebook, GateRequest request) {
    Policy policy = rulebook.policy();
    ServiceContext context = policy.contextOf(service);
    Evaluator evaluator = new Evaluator(request.limits());
    List<RuleResult> results =
        rulebook.rules().stream()
            .map(rule -> evaluator.judge(rule, service, context.as(), request.today()))
            .toList();
    return Judge.judge(
            context,
            service.team(),
            service.place(),
            results,
            policy,
            waivers(service, policy, request))
        .with(Ahead.of(service, request.today()));
  }

  /** Where trusted policy lies outside the tree, the tree cannot excuse itself. */
  static Waivers waivers(Service service, Policy policy, GateRequest request) {
    return new Waivers(
        service.waivers().items(),
        policy.exceptions().limits(),
        !request.isGate(),
        request.today());
  }

  Verdict verdict() {
    return Judge.overall(verdicts);
  }

  /** What was judged, and by what. */
  Basis basis() {
    GitState git = tree.git();
    return new Basis(
        git.commit(), git.tree(), request.engine(), rulebook.bases(), rulebook.digest());
  }

  /** The facts of the services, in their order, with what the rules read of raw documents. */
  List<Snapshot> snapshots() {
    return Snapshot.of(services.services(), RawKeys.of(rulebook.rules()));
  }

  List<Judgement> judgements(List<Snapshot> snapshots) {
    Basis basis = basis();
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      Digest facts = snapshots.get(i).id();
      judgements.add(Judgement.of(verdicts.get(i), basis, facts, request.limits()));
    }
    return judgements;
  }
}
