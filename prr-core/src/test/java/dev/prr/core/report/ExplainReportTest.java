package dev.prr.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.rule.Rule;
import dev.prr.core.rule.read.RuleText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExplainReportTest {

  private static final String RULE =
      """
      id: enough-replicas
      catalogue: [RED-01]
      title: A workload that serves traffic has enough replicas
      why: With one replica every restart is an outage. Nobody wants to be woken for a node that \
      was drained on purpose.
      fix: Set spec.replicas, or the minimum of the autoscaler.
      for: workload
      when: { servesTraffic: true, kind: { in: [Deployment, StatefulSet] } }
      params: { minimum: { type: integer, default: { tier1: 3, tier2: 2 } } }
      require: { replicas.effectiveMinimum: { atLeast: { param: minimum } } }
      message: '{subject} can run with {replicas.effectiveMinimum} replica(s).'
      severity: { tier1: blocker, tier2: major }
      stage: launch
      sources: ["https://example.org/replicas"]
      formerly: [two-replicas]
      rollout: { blocksFrom: 2026-12-15, graceForNewServices: 30d }
      """;

  @Test
  void a_rule_is_explained_from_what_its_author_wrote() throws Exception {
    Rule rule = rule();
    ListedRule listed = new ListedRule(rule.mustHave(), "core 1.0.0", false);
    Golden.check("explain.txt", ExplainReport.of(rule, listed, List.of(), Style.PLAIN));
  }

  @Test
  void what_it_found_is_told_for_each_service() throws Exception {
    Rule rule = rule();
    ListedRule listed = new ListedRule(rule.mustHave(), "core 1.0.0", false);
    String text = ExplainReport.of(rule, listed, Sample.two().services(), Style.PLAIN);
    assertEquals(
        """

        cart  failed, so fail: A failed blocker.
          deploy/checkout.yaml:9:13  Deployment/shop/cart can run with 1 replica.
        """,
        text.substring(text.indexOf("\n\ncart") + 1));
  }

  private static Rule rule() {
    return RuleText.rule(RULE);
  }
}
