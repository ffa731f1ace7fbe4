package dev.prr.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.rule.Audience;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Rollout;
import dev.prr.core.rule.Severity;
import dev.prr.core.rule.Waivable;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RulesReportTest {

  @Test
  void rules_are_listed_by_id_with_their_severities() {
    List<ListedRule> rules =
        List.of(
            new ListedRule(
                rule(
                    "paging-alert-has-runbook",
                    Map.of(
                        Tier.TIER1, Severity.BLOCKER,
                        Tier.TIER2, Severity.BLOCKER,
                        Tier.TIER3, Severity.MAJOR,
                        Tier.TIER4, Severity.MINOR)),
                "core 1.0.0",
                false),
            new ListedRule(
                rule("enough-replicas", Map.of(Tier.TIER1, Severity.MAJOR)), "acme 2.1.0", true));
    assertEquals(
        """
        rule                      answers  1234   from    pack        title
        enough-replicas           ALR-01   M---*  launch  acme 2.1.0  Title of enough-replicas
        paging-alert-has-runbook  ALR-01   BBMm   launch  core 1.0.0  Title of paging-alert-has-runbook

        2 rules. Severity for tiers 1 to 4: B blocker, M major, m minor, - not asked for. * is changed by policy.
        """,
        RulesReport.of(rules, Style.PLAIN));
  }

  @Test
  void no_rules_are_no_table() {
    assertEquals(
        "0 rules. Severity for tiers 1 to 4: B blocker, M major, m minor, - not asked for.\n",
        RulesReport.of(List.of(), Style.PLAIN));
  }

  private static MustHave rule(String id, Map<Tier, Severity> severity) {
    return new MustHave(
        id,
        List.of("ALR-01"),
        "alerting",
        Set.of("core"),
        "Title of " + id,
        "Why.",
        "Fix.",
        List.of(),
        severity,
        Audience.EVERYBODY,
        Stage.LAUNCH,
        Rollout.ALWAYS,
        Waivable.AS_ALL,
        List.of(),
        List.of());
  }
}
