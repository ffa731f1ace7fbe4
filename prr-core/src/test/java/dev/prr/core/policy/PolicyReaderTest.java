package dev.prr.core.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.document.Problem;
import dev.prr.core.document.Scalar;
import dev.prr.core.rule.Audience;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Rollout;
import dev.prr.core.rule.Severity;
import dev.prr.core.rule.Waivable;
import dev.prr.core.service.Role;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PolicyReaderTest {

  private static final SourcePath PATH = new SourcePath("policy.yaml");
  private static final String HEAD = "apiVersion: prr.dev/v1\nkind: Policy\n";

  private static PolicyReading reading(String text) {
    Documents documents = DocumentReader.read(new SourceText(PATH, text), Limits.DEFAULT);
    List<Document> read = documents.read().stream().map(Documents.Read::document).toList();
    return PolicyReader.read(PATH, read);
  }

  private static Policy policy(String text) {
    PolicyReading reading = reading(HEAD + text);
    assertEquals(List.of(), reading.problems());
    return reading.policy().orElseThrow();
  }

  private static List<String> problems(String text) {
    return reading(text).problems().stream().map(p -> p.place() + " " + p.what()).toList();
  }

  @Test
  void a_policy_that_says_nothing_is_the_default() {
    assertEquals(Policy.DEFAULT, policy(""));
    assertEquals(Policy.DEFAULT, policy("metadata: { name: acme }\nspec: { }\n"));
  }

  @Test
  void everything_that_is_said_is_read() {
    Policy policy =
        policy(
            """
            spec:
              defaults: { tier: 2, stage: operate }
              packs: [core, org.example:acme-rules]
              pages: 'https://docs.example.org/prr/{rule}.html'
              onUnknown: warn
              record: required
              rules:
                enough-replicas:
                  severity: { tier1: blocker, tier4: minor }
                  onUnknown: block
                  rollout: { warnsFrom: 2026-01-01, blocksFrom: 2026-04-01, graceForNewServices: 30d }
                  params: { minimum: 3 }
              services:
                checkout: { tier: 1, stage: early, role: job, firstDay: 2026-02-28 }
            """);
    assertEquals(Tier.TIER2, policy.defaultTier());
    assertEquals(Stage.OPERATE, policy.defaultStage());
    assertEquals(Recording.REQUIRED, policy.recording());
    assertEquals(List.of("core", "org.example:acme-rules"), policy.packs());
    assertEquals(Optional.of("https://docs.example.org/prr/{rule}.html"), policy.pages());
    assertEquals(OnUnknown.WARN, policy.onUnknown());
    RulePolicy rule = policy.rules().get("enough-replicas");
    assertEquals(Map.of(Tier.TIER1, Severity.BLOCKER, Tier.TIER4, Severity.MINOR), rule.severity());
    assertEquals(Optional.of(OnUnknown.BLOCK), rule.onUnknown());
    assertEquals(
        new Rollout(
            Optional.of(LocalDate.of(2026, 1, 1)),
            Optional.of(LocalDate.of(2026, 4, 1)),
            Optional.of(Duration.ofDays(30))),
        rule.rollout());
    assertEquals("3", ((Scalar) rule.parameters().get("minimum")).text());
    assertEquals(
        new ServicePolicy(
            Optional.of(Tier.TIER1),
            Optional.of(Stage.EARLY),
            Optional.of(Role.JOB),
            Optional.of(LocalDate.of(2026, 2, 28))),
        policy.services().get("checkout"));
  }

  @Test
  void words_that_are_written_replace_the_common_ones_of_their_key_alone() {
    Vocabulary words =
        policy(
                """
                spec:
                  vocabulary:
                    severities: [p1, p2]
                    pagingSeverities: [p1]
                    tierWords: { gold: 1, Silver star: 2 }
                    runbookAddresses: { "https://runbooks.example.org/": docs/runbooks }
                    teamAliases: { "@acme/pay": payments }
                """)
            .vocabulary();
    assertEquals(Set.of("p1", "p2"), words.severities());
    assertEquals(Set.of("p1"), words.pagingSeverities());
    assertEquals(Vocabulary.COMMON.severityLabels(), words.severityLabels());
    assertEquals(Map.of("gold", Tier.TIER1, "Silver star", Tier.TIER2), words.tierWords());
    assertEquals(
        Map.of("https://runbooks.example.org/", "docs/runbooks"), words.runbookAddresses());
    assertEquals(Map.of("@acme/pay", "payments"), words.teamAliases());
    assertEquals(Map.of(), words.serviceAliases());
  }

  @Test
  void every_mistake_is_told_with_its_place() {
    assertEquals(
        List.of(
            "policy.yaml:2:7 kind is \"Polcy\".",
            "policy.yaml:4:3 spec.onUnkown is no known key.",
            "policy.yaml:7:26 spec.rules.a-rule.severity.tier1 is \"fatal\".",
            "policy.yaml:8:15 A key of spec.services is \"Check Out\".",
            "policy.yaml:8:26 spec.services.Check Out is \"1\"."),
        problems(
            """
            apiVersion: prr.dev/v1
            kind: Polcy
            spec:
              onUnkown: warn
              rules:
                a-rule:
                  severity: { tier1: fatal }
              services: { Check Out: 1 }
            """));
  }

  @Test
  void a_word_that_pages_has_to_be_a_known_one() {
    assertEquals(
        List.of(
            "policy.yaml:5:5 The severity p0 pages, but is not among spec.vocabulary.severities."),
        problems(HEAD + "spec:\n  vocabulary:\n    pagingSeverities: [p0]\n"));
    assertEquals(
        List.of(
            "policy.yaml:5:5 The severity critical pages, but is not among"
                + " spec.vocabulary.severities.",
            "policy.yaml:5:5 The severity page pages, but is not among"
                + " spec.vocabulary.severities."),
        problems(HEAD + "spec:\n  vocabulary:\n    severities: [p0]\n"));
  }

  @Test
  void a_rule_cannot_block_before_it_warns() {
    assertEquals(
        List.of("policy.yaml:6:53 blocksFrom lies before warnsFrom."),
        problems(
            HEAD
                + """
                spec:
                  rules:
                    a-rule:
                      rollout: { warnsFrom: 2026-04-02, blocksFrom: 2026-04-01 }
                """));
  }

  @Test
  void levels_that_are_written_replace_the_common_ones_and_have_to_ask_for_something() {
    assertEquals(
        Level.COMMON,
        reading("apiVersion: prr.dev/v1\nkind: Policy\n").policy().orElseThrow().levels());
    List<Level> levels =
        reading(
                """
                apiVersion: prr.dev/v1
                kind: Policy
                spec:
                  levels:
                    - { name: basic, rules: [enough-replicas], stages: [early] }
                    - { name: full, groups: [slo] }
                """)
            .policy()
            .orElseThrow()
            .levels();
    assertEquals(
        List.of(
            new Level("basic", Set.of("enough-replicas"), Set.of(), Set.of(Stage.EARLY)),
            new Level("full", Set.of(), Set.of("slo"), Set.of())),
        levels);
    assertEquals(
        List.of(
            "policy.yaml:6:7 The level basic asks for nothing.",
            "policy.yaml:6:15 Two levels are called basic."),
        problems(
            HEAD
                + """
                spec:
                  levels:
                    - { name: basic, stages: [early] }
                    - { name: basic }
                """));
  }

  @Test
  void a_file_with_none_or_two_documents_is_no_policy() {
    assertTrue(problems("").get(0).startsWith("policy.yaml:1:1 A policy file holds one YAML"));
    assertTrue(problems(HEAD + "---\n" + HEAD).get(0).contains("this one holds 2"));
  }

  @Test
  void a_rule_that_no_pack_has_is_told_with_the_nearest_right_id() {
    Policy policy = policy("spec:\n  rules:\n    enough-replica: {}\n    old-id: {}\n");
    MustHave rule =
        new MustHave(
            "enough-replicas",
            List.of(),
            "redundancy",
            Set.of(),
            "title",
            "why",
            "fix",
            List.of(),
            Map.of(),
            Audience.EVERYBODY,
            Stage.LAUNCH,
            Rollout.ALWAYS,
            Waivable.AS_ALL,
            List.of(),
            List.of("old-id"));
    List<Problem> problems = policy.problems(List.of(rule));
    assertEquals(1, problems.size());
    assertEquals("policy.yaml:5:5", problems.get(0).place().toString());
    assertEquals("Did you mean enough-replicas?", problems.get(0).fix());
  }

  @Test
  void a_reading_has_a_policy_or_problems_and_never_both() {
    assertThrows(
        IllegalArgumentException.class, () -> new PolicyReading(Optional.empty(), List.of()));
  }
}
