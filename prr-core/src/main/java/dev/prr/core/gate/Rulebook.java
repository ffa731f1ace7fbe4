package dev.prr.core.gate;

import dev.prr.core.history.record.Basis;
import dev.prr.core.history.record.Digest;
import dev.prr.core.policy.Policy;
import dev.prr.core.policy.RulesInForce;
import dev.prr.core.report.ListedRule;
import dev.prr.core.report.Remark;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.RuleProblem;
import dev.prr.core.rule.pack.Pack;
import dev.prr.core.rule.pack.PackLoader;
import dev.prr.core.rule.pack.PackSource;
import dev.prr.core.rule.pack.Packs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is judged by: the policy and the rules of the packs, as policy changes them.
 *
 * @param rules by id
 */
record Rulebook(Authority authority, List<Pack> packs, List<Rule> rules) {

  Policy policy() {
    return authority.policy();
  }

  Digest digest() {
    return authority.digest();
  }

  static Rulebook open(GateRequest request) throws GateException {
    Authority authority = Authority.of(request);
    Policy policy = authority.policy();
    Packs packs = packs(request, policy);
    RulesInForce inForce = RulesInForce.of(packs.rules(), policy);
    Authority.refuse("the policy is wrong about rules", inForce.problems());
    return new Rulebook(authority, packs.packs(), inForce.rules());
  }

  /** Packs that policy names win over those that were asked for. */
  private static Packs packs(GateRequest request, Policy policy) throws GateException {
    List<PackSource> wanted = new ArrayList<>(request.packs());
    if (!policy.packs().isEmpty()) {
      wanted.replaceAll(source -> new PackSource(source.loader(), policy.packs()));
    }
    try {
      Packs packs = PackLoader.load(wanted, request.limits());
      refuse(packs.problems());
      return packs;
    } catch (IOException e) {
      throw GateException.environment("the rules cannot be read: " + e, e);
    }
  }

  private static void refuse(List<RuleProblem> problems) throws GateException {
    if (!problems.isEmpty()) {
      throw GateException.configuration(
          "the rules cannot be used: " + problems.get(0),
          problems.stream().map(p -> new Remark(p.place(), p.message())).toList());
    }
  }

  List<Basis.Pack> bases() {
    return packs.stream()
        .map(pack -> new Basis.Pack(pack.name(), pack.version(), new Digest(pack.digest())))
        .toList();
  }

  /** The rule as it counts here. */
  ListedRule listed(Rule rule) {
    Optional<Pack> pack =
        packs.stream()
            .filter(p -> p.rules().stream().anyMatch(r -> r.id().equals(rule.id())))
            .findFirst();
    return new ListedRule(
        rule.mustHave(),
        pack.map(p -> p.name() + " " + p.version()).orElse(""),
        policy().isAbout(rule.mustHave()));
  }

  /** The rule of this id, or once of this id. */
  Optional<Rule> find(String id) {
    return rules.stream()
        .filter(r -> r.id().equals(id) || r.mustHave().formerly().contains(id))
        .findFirst();
  }
}
