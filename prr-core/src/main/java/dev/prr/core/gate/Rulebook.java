package dev.prr.core.gate;

import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.document.Problem;
import dev.prr.core.history.Basis;
import dev.prr.core.history.Digest;
import dev.prr.core.policy.Policy;
import dev.prr.core.policy.PolicyReader;
import dev.prr.core.policy.PolicyReading;
import dev.prr.core.policy.RulesInForce;
import dev.prr.core.report.ListedRule;
import dev.prr.core.report.Remark;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.RuleProblem;
import dev.prr.core.rule.pack.Pack;
import dev.prr.core.rule.pack.PackLoader;
import dev.prr.core.rule.pack.PackSource;
import dev.prr.core.rule.pack.Packs;
import dev.prr.core.workspace.FileContent;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Unread;
import dev.prr.core.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is judged by: the policy and the rules of the packs, as policy changes them.
 *
 * @param digest of the policy as written, or of the fact that the built-in one counts
 * @param rules by id
 */
record Rulebook(Policy policy, Digest digest, List<Pack> packs, List<Rule> rules) {

  static Rulebook open(GateRequest request) throws GateException {
    Policy policy = policyOf(request);
    String written = request.policy().isPresent() ? policyText(request).text() : "built-in";
    Digest digest = Digest.of(written.getBytes(StandardCharsets.UTF_8));
    Packs packs = packs(request, policy);
    RulesInForce inForce = RulesInForce.of(packs.rules(), policy);
    refuse("the policy is wrong about rules", inForce.problems());
    return new Rulebook(policy, digest, packs.packs(), inForce.rules());
  }

  static Policy policyOf(GateRequest request) throws GateException {
    return request.policy().isPresent() ? policyIn(policyText(request), request) : Policy.DEFAULT;
  }

  private static SourceText policyText(GateRequest request) throws GateException {
    FileContent content = Workspace.readSingle(request.policy().orElseThrow(), request.limits());
    if (content instanceof Unread unread) {
      throw GateException.configuration(
          "the policy "
              + unread.leftOut().place().path()
              + " cannot be read: "
              + unread.leftOut().detail(),
          List.of());
    }
    return (SourceText) content;
  }

  private static Policy policyIn(SourceText text, GateRequest request) throws GateException {
    Documents documents = DocumentReader.read(text, request.limits());
    for (Unread unread : documents.unread()) {
      throw GateException.configuration(
          "the policy cannot be read at "
              + unread.leftOut().place()
              + ": "
              + unread.leftOut().detail(),
          List.of());
    }
    PolicyReading reading =
        PolicyReader.read(
            text.path(), documents.read().stream().map(Documents.Read::document).toList());
    refuse("the policy is wrong", reading.problems());
    return reading.policy().orElseThrow();
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

  private static void refuse(String message, List<Problem> problems) throws GateException {
    if (!problems.isEmpty()) {
      throw GateException.configuration(
          message + " at " + problems.get(0).place(),
          problems.stream()
              .map(p -> Remark.at(p.place(), p.what() + " " + p.why() + " " + p.fix()))
              .toList());
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
        policy.isAbout(rule.mustHave()));
  }

  /** The rule of this id, or once of this id. */
  Optional<Rule> find(String id) {
    return rules.stream()
        .filter(r -> r.id().equals(id) || r.mustHave().formerly().contains(id))
        .findFirst();
  }
}
