package dev.prr.core.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.Severity;
import dev.prr.core.rule.read.RuleReader;
import dev.prr.core.rule.read.RuleText;
import dev.prr.core.service.Tier;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RulesInForceTest {

  private static final String RULE =
      """
      id: enough-replicas
      catalogue: [RED-01]
      title: A workload has enough replicas
      why: One copy is lost with its node.
      fix: Raise spec.replicas.
      for: workload
      params: { minimum: { type: integer, default: 2 } }
      require: { replicas.effectiveMinimum: { atLeast: { param: minimum } } }
      message: '{subject} has too few replicas.'
      severity: { tier1: blocker, tier2: major }
      stage: launch
      """;

  private static List<Document> documents(String path, String text) {
    Documents documents =
        DocumentReader.read(new SourceText(new SourcePath(path), text), Limits.DEFAULT);
    return documents.read().stream().map(Documents.Read::document).toList();
  }

  private static Rule rule() {
    Document.Tree tree = (Document.Tree) documents("rule.yaml", RULE).get(0);
    RuleReader.Result result = RuleReader.read(tree.root(), "redundancy");
    assertEquals(List.of(), result.problems());
    return result.rule().orElseThrow();
  }

  private static RulesInForce under(String said) {
    String text = "apiVersion: prr.dev/v1\nkind: Policy\nspec:\n  rules:\n" + said;
    PolicyReading reading =
        PolicyReader.read(new SourcePath("policy.yaml"), documents("policy.yaml", text));
    assertEquals(List.of(), reading.problems());
    return RulesInForce.of(List.of(rule()), reading.policy().orElseThrow());
  }

  @Test
  void a_rule_leads_to_its_page_where_policy_says_where_pages_are() {
    Rule loaded = RuleText.rule(RuleText.requiring("alert", "paging: true"));
    assertEquals(Optional.empty(), loaded.mustHave().page());
    Policy base = Policy.DEFAULT;
    Policy policy =
        new Policy(
            base.defaultTier(),
            base.defaultStage(),
            base.packs(),
            Optional.of("docs/rules/{rule}.md"),
            base.onUnknown(),
            base.vocabulary(),
            base.rules(),
            base.services(),
            Exceptions.NONE);
    assertEquals(
        Optional.of("docs/rules/sample.md"),
        RulesInForce.of(List.of(loaded), policy).rules().get(0).mustHave().page());
  }

  @Test
  void a_rule_that_policy_does_not_speak_of_stays_as_it_is() {
    assertEquals(
        new RulesInForce(List.of(rule()), List.of()),
        RulesInForce.of(List.of(rule()), Policy.DEFAULT));
  }

  @Test
  void severities_dates_and_parameters_count_as_policy_says() {
    RulesInForce inForce =
        under(
            """
                enough-replicas:
                  severity: { tier2: minor, tier3: minor }
                  rollout: { blocksFrom: 2026-04-01 }
                  params: { minimum: 3 }
            """);
    assertEquals(List.of(), inForce.problems());
    Rule rule = inForce.rules().get(0);
    assertEquals(Optional.of(Severity.BLOCKER), rule.mustHave().severityFor(Tier.TIER1));
    assertEquals(Optional.of(Severity.MINOR), rule.mustHave().severityFor(Tier.TIER2));
    assertEquals(Optional.of(Severity.MINOR), rule.mustHave().severityFor(Tier.TIER3));
    assertEquals(Optional.of(LocalDate.of(2026, 4, 1)), rule.mustHave().rollout().blocksFrom());
    assertEquals(
        "[3]",
        Optional.ofNullable(rule.parameters().get("minimum"))
            .orElseThrow()
            .valuesFor(Tier.TIER1)
            .toString());
  }

  @Test
  void a_parameter_that_does_not_fit_is_a_problem_of_the_policy_file() {
    RulesInForce wrongType = under("    enough-replicas: { params: { minimum: three } }\n");
    assertEquals(1, wrongType.problems().size());
    assertEquals("policy.yaml:5:43", wrongType.problems().get(0).place().toString());
    RulesInForce unknown = under("    enough-replicas: { params: { minimun: 3 } }\n");
    assertTrue(
        unknown.problems().get(0).what().contains("did you mean minimum?"),
        () -> unknown.problems().toString());
  }

  @Test
  void a_rule_that_no_pack_has_is_a_problem_too() {
    assertEquals(
        List.of("No loaded pack has a rule enough-replica."),
        under("    enough-replica: {}\n").problems().stream().map(p -> p.what()).toList());
  }
}
