package dev.prr.core.service.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.document.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DescriptorsTest {

  private static final String HEAD =
      """
      apiVersion: prr.dev/v1
      kind: Service
      metadata:
        name: checkout
        team: payments
      """;

  private static List<Problem> problems(String text) {
    return Descriptors.problems(InMemoryTree.of("prr.yaml", text).read());
  }

  private static Problem only(String text) {
    List<Problem> problems = problems(text);
    assertEquals(1, problems.size(), problems::toString);
    return problems.get(0);
  }

  private static void assertProblem(Problem problem, String place, String what, String fix) {
    assertEquals(place, problem.place().toString());
    assertEquals(what, problem.what());
    assertEquals(fix, problem.fix());
    assertFalse(problem.why().isBlank());
  }

  @Test
  void the_smallest_form_and_a_name_alone_are_enough() {
    assertEquals(
        List.of(), problems(HEAD + "spec: { tier: 1, stage: launch, role: upstream-project }\n"));
    assertEquals(
        List.of(), problems("apiVersion: prr.dev/v1\nkind: Service\nmetadata: { name: a }\n"));
  }

  @Test
  void every_mistake_of_a_file_is_told_at_once_in_reading_order() {
    List<Problem> problems =
        problems(
            """
            apiVersion: prr.dev/v2
            kind: Service
            metadata:
              team: payments
              nmae: checkout
            spec:
              tier: 7
              stage: lunch
              rto: 30
              sources: deploy
            """);
    assertEquals(
        List.of(
            "prr.yaml:1:13 apiVersion is \"prr.dev/v2\".",
            "prr.yaml:3:1 metadata.name is missing.",
            "prr.yaml:5:3 metadata.nmae is no known key.",
            "prr.yaml:7:9 spec.tier is \"7\".",
            "prr.yaml:8:10 spec.stage is \"lunch\".",
            "prr.yaml:9:8 spec.rto is \"30\".",
            "prr.yaml:10:12 spec.sources is \"deploy\"."),
        problems.stream().map(p -> p.place() + " " + p.what()).toList());
  }

  @Test
  void an_unknown_key_is_told_with_the_nearest_right_spelling() {
    assertProblem(
        only(HEAD + "spec:\n  teir: 1\n"),
        "prr.yaml:7:3",
        "spec.teir is no known key.",
        "Did you mean tier?");
    assertTrue(only(HEAD + "spec:\n  zebra: 1\n").fix().startsWith("Known here: tier, stage,"));
  }

  @Test
  void an_unknown_word_is_told_with_the_nearest_right_one_and_all_of_them() {
    assertProblem(
        only(HEAD + "spec:\n  stage: Launch\n"),
        "prr.yaml:7:10",
        "spec.stage is \"Launch\".",
        "Did you mean launch? Write early, launch or operate.");
  }

  @Test
  void a_tier_is_a_plain_number_from_1_to_4() {
    for (String wrong : List.of("0", "5", "7", "\"1\"", "one", "1.5", "[1]", "tier1")) {
      assertEquals(
          "Write a whole number from 1 to 4, without quotes.",
          only(HEAD + "spec:\n  tier: " + wrong + "\n").fix(),
          wrong);
    }
  }

  @Test
  void a_person_is_refused_and_not_repeated() {
    for (String person : List.of("jo.doe@example.org", "user:default/jo", "'@jo'", "'@acme/pay'")) {
      Problem problem =
          only(
              "apiVersion: prr.dev/v1\nkind: Service\nmetadata: { name: a, team: "
                  + person
                  + " }\n");
      assertTrue(problem.what().startsWith("metadata.team names a person"), problem::toString);
      assertFalse(problem.toString().contains("jo"), problem::toString);
    }
    for (String prose : List.of("ask jo@example.org", "ask '@jo'", "ask user:jo")) {
      Problem problem = only(HEAD + "spec:\n  onCall: \"" + prose + "\"\n");
      assertFalse(problem.toString().contains("jo"), problem::toString);
    }
  }

  @Test
  void a_team_handle_and_a_user_in_ordinary_prose_are_no_person() {
    assertEquals(
        List.of(),
        problems(
            HEAD
                + """
                spec:
                  contact: { channel: "ask @acme/payments in #payments" }
                  dependencies:
                    - name: orders
                      impact: "The user: sees an empty page at 5 % @ peak."
                """));
  }

  @Test
  void a_channel_without_quotes_is_a_comment_and_said_to_be_empty() {
    Problem problem = only(HEAD + "spec:\n  contact:\n    channel: #payments\n");
    assertEquals("prr.yaml:8:5", problem.place().toString());
    assertEquals("spec.contact.channel is empty.", problem.what());
    assertTrue(problem.fix().contains("begins with # stands in quotes"), problem::fix);
  }

  @Test
  void no_dependencies_are_written_as_the_word_none_and_not_as_an_empty_list() {
    assertEquals(List.of(), problems(HEAD + "spec: { dependencies: none }\n"));
    assertEquals(
        "spec.dependencies is an empty list.", only(HEAD + "spec: { dependencies: [] }\n").what());
    assertEquals(
        "spec.dependencies is \"nothing\".",
        only(HEAD + "spec: { dependencies: nothing }\n").what());
  }

  @Test
  void a_mistake_inside_a_list_names_its_element() {
    Problem problem =
        only(
            HEAD
                + """
                spec:
                  dependencies:
                    - { name: orders, criticality: hard, target: 99.9% }
                    - { name: stock, target: 0.999 }
                """);
    assertProblem(
        problem,
        "prr.yaml:9:30",
        "spec.dependencies[1].target is \"0.999\".",
        "Write a percentage with its sign such as 99.9%.");
  }

  @Test
  void a_key_written_twice_is_told_once() {
    Problem problem = only(HEAD + "spec:\n  tier: 4\n  tier: 1\n");
    assertProblem(problem, "prr.yaml:8:3", "spec.tier is written twice.", "Keep one of them.");
  }

  @Test
  void a_file_that_is_no_yaml_or_holds_nothing_is_a_problem_too() {
    assertEquals("The service descriptor could not be read.", only("kind: [\n").what());
    assertEquals("The document is empty.", only("# nothing yet\n~\n").what());
    assertEquals("The document is a list.", only("- a\n").what());
  }

  @Test
  void two_services_cannot_share_a_folder_or_a_name() {
    String other = HEAD.replace("name: checkout", "name: cart");
    assertTrue(only(HEAD + "---\n" + other).what().startsWith("A second service is described"));
    List<Problem> problems =
        Descriptors.problems(
            InMemoryTree.of("a/prr.yaml", HEAD)
                .with("b/prr.yml", HEAD)
                .with("c/prr.yml", other)
                .read());
    assertEquals(1, problems.size(), problems::toString);
    assertEquals("b/prr.yml:4:9", problems.get(0).place().toString());
    assertEquals("This name is already taken at a/prr.yaml:4:9.", problems.get(0).what());
  }

  @Test
  void folders_are_relative_and_attestations_are_complete() {
    assertEquals(
        List.of(
            "spec.sources[0] is \"/etc\".",
            "spec.sources[2] is \"a/../b\".",
            "spec.attestations[0].expires is missing.",
            "spec.attestations[0].date is \"2026-02-30\"."),
        problems(
                HEAD
                    + """
                    spec:
                      sources: [/etc, ../deploy/checkout/, a/../b, ./here, ../..]
                      attestations:
                        - id: load-test
                          statement: Twice the peak was held for an hour.
                          evidence: docs/load-test.md
                          attestedBy: payments
                          date: 2026-02-30
                    """)
            .stream()
            .map(Problem::what)
            .toList());
  }

  @Test
  void an_attestation_lasts_a_day_at_least() {
    String attestation =
        HEAD
            + """
            spec:
              attestations:
                - id: load-test
                  statement: It held.
                  evidence: docs/load-test.md
                  attestedBy: payments
                  date: 2026-05-04
                  expires: LAST
            """;
    assertEquals(List.of(), problems(attestation.replace("LAST", "2026-05-04")));
    assertProblem(
        only(attestation.replace("LAST", "2026-05-03")),
        "prr.yaml:13:16",
        "The attestation ends before its date.",
        "Let expires be its last day, on or after date.");
  }
}
