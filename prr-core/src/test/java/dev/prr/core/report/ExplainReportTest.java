package dev.prr.core.report;

import dev.prr.core.evaluate.Evaluator;
import dev.prr.core.evaluate.Explanation;
import dev.prr.core.policy.Policy;
import dev.prr.core.policy.ServiceContext;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.read.RuleText;
import dev.prr.core.service.JudgedAs;
import dev.prr.core.service.Role;
import dev.prr.core.service.Service;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.verdict.Decision;
import dev.prr.core.workspace.Limits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ExplainReportTest {

  private static final Rule RULE =
      RuleText.rule(
          """
          id: enough-replicas
          catalogue: [RED-01]
          title: A workload that serves traffic has enough replicas
          why: With one replica every restart is an outage. Nobody wants to be woken for a node \
          that was drained on purpose.
          fix: Set spec.replicas, or the minimum of the autoscaler.
          falsePositives:
            - Operators that elect a leader run one replica by design; ask for a waiver.
          for: workload
          when: { servesTraffic: true, kind: { not: { in: [Job, CronJob] } } }
          params: { minimum: { type: integer, default: { tier1: 4, tier2: 2 } } }
          require: { replicas.effectiveMinimum: { atLeast: { param: minimum } } }
          message: '{subject} can run with {replicas.effectiveMinimum} replica(s).'
          severity: { tier1: blocker, tier2: major }
          roles: [service, upstream-project]
          advisoryFor: [upstream-project]
          stage: launch
          sources: ["https://example.org/replicas"]
          formerly: [two-replicas]
          rollout: { blocksFrom: 2026-12-15, graceForNewServices: 30d }
          """);
  private static final ListedRule LISTED =
      new ListedRule(
          RULE.mustHave().explainedAt("docs/rules/enough-replicas.md"), "core 1.0.0", false);

  @Test
  void a_rule_is_explained_from_what_its_author_wrote() throws Exception {
    Golden.check("explain.txt", ExplainReport.of(RULE, LISTED, List.of(), Style.PLAIN));
  }

  @Test
  void what_it_found_is_told_part_by_part() throws Exception {
    Service service = Filler.known().fill(Service.class);
    Explanation explanation =
        new Evaluator(Limits.DEFAULT)
            .explain(
                RULE, service, new JudgedAs(Tier.TIER1, Stage.LAUNCH, Role.SERVICE), Sample.TODAY);
    Decision decision =
        dev.prr.core.verdict.Judge.decide(
            explanation.result(),
            new ServiceContext(
                "checkout", new JudgedAs(Tier.TIER1, Stage.LAUNCH, Role.SERVICE), Optional.empty()),
            Policy.DEFAULT,
            Sample.TODAY);
    String text =
        ExplainReport.of(
            RULE,
            LISTED,
            List.of(new Explained("checkout", decision, explanation.judged())),
            Style.PLAIN);
    Golden.check("explain-found.txt", text.substring(text.indexOf("\n\ncheckout") + 2));
  }
}
