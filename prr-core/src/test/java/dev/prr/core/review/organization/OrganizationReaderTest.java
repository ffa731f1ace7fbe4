package dev.prr.core.review.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OrganizationReaderTest {

  private static final SourcePath PATH = new SourcePath("prr/organization.yaml");
  private static final String HEAD =
      "apiVersion: prr.dev/v1\nkind: Organization\nmetadata: { name: example }\n";

  private static final String ACME =
      HEAD
          + """
          spec:
            teams:
              - { id: search, group: discovery, size: 6, services: [search-api, indexer] }
              - id: payments
                group: commerce
                size: 7
                services: [ledger, checkout]
                aliases: ["Payments Team", PAY]
              - { id: ledger-ops, group: commerce, size: 2 }
              - { id: labs, group: research, size: 2 }
          """;

  static OrganizationReading reading(String text) {
    Documents documents = DocumentReader.read(new SourceText(PATH, text), Limits.DEFAULT);
    List<Document> read = documents.read().stream().map(Documents.Read::document).toList();
    return OrganizationReader.read(PATH, read);
  }

  private static Organization organization(String text) {
    OrganizationReading reading = reading(text);
    assertEquals(List.of(), reading.problems());
    return reading.organization().orElseThrow();
  }

  private static List<String> problems(String spec) {
    return reading(HEAD + spec).problems().stream().map(p -> p.toString()).toList();
  }

  @Test
  void teams_groups_and_services_are_read_in_alphabetical_order() {
    Organization acme = organization(ACME);
    assertEquals("example", acme.name());
    assertEquals(
        List.of("labs", "ledger-ops", "payments", "search"),
        acme.teams().stream().map(Team::id).toList());
    assertEquals(List.of("commerce", "discovery", "research"), acme.groups());
    assertEquals(List.of("checkout", "ledger"), acme.team("payments").orElseThrow().services());
    assertEquals(Optional.of("search"), acme.ownerOf("indexer").map(Team::id));
    assertEquals(Optional.empty(), acme.ownerOf("nobody"));
    assertEquals(3, acme.smallestTeam());
    assertEquals(6, acme.team("payments").orElseThrow().place().line() - 1);
  }

  @Test
  void a_team_is_found_by_whatever_it_is_called() {
    Organization acme = organization(ACME);
    for (String written :
        List.of(
            "payments",
            " Payments ",
            "PAYMENTS TEAM",
            "payments-team",
            "pay",
            "group:default/payments",
            "@acme/payments",
            "group:payments")) {
      assertEquals(Optional.of("payments"), acme.team(written).map(Team::id), written);
    }
    for (String written : List.of("", "paymentz", "@payments2", "user:payments", "acme/payments")) {
      assertEquals(Optional.empty(), acme.team(written), written);
    }
  }

  @Test
  void a_small_team_is_rolled_up_into_its_group_and_a_small_group_into_everybody() {
    Organization acme = organization(ACME);
    assertEquals(unit(Unit.Kind.TEAM, "payments"), acme.team("payments").map(acme::unitOf));
    assertEquals(unit(Unit.Kind.GROUP, "commerce"), acme.team("ledger-ops").map(acme::unitOf));
    assertEquals(unit(Unit.Kind.ORGANIZATION, "example"), acme.team("labs").map(acme::unitOf));
    Organization strict = organization(ACME.replace("spec:\n", "spec:\n  smallestTeam: 7\n"));
    assertEquals(unit(Unit.Kind.TEAM, "payments"), strict.team("payments").map(strict::unitOf));
    assertEquals(
        unit(Unit.Kind.ORGANIZATION, "example"), strict.team("search").map(strict::unitOf));
  }

  private static Optional<Unit> unit(Unit.Kind kind, String id) {
    return Optional.of(new Unit(kind, id));
  }

  @Test
  void nobody_can_make_the_smallest_team_smaller_than_three() {
    List<String> problems =
        problems("spec: { smallestTeam: 2, teams: [{ id: a, group: g, size: 5 }] }\n");
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).startsWith("prr/organization.yaml:4:23 "), problems.get(0));
  }

  @Test
  void an_unknown_key_is_told_with_what_was_probably_meant() {
    String problem = problems("spec: { teams: [{ id: a, gruop: g, size: 5 }] }\n").get(0);
    assertTrue(problem.contains("missing") || problem.contains("gruop"), problem);
    assertTrue(
        problems("spec: { teams: [{ id: a, group: g, gruop: g, size: 5 }] }\n")
            .get(0)
            .contains("Did you mean group?"));
  }

  @Test
  void a_person_is_refused_and_not_repeated() {
    for (String team :
        List.of(
            "{ id: a, group: g, size: 5, aliases: [someone@example.org] }",
            "{ id: a, group: g, size: 5, aliases: ['user:default/someone'] }",
            "{ id: a, group: g, size: 5, aliases: ['@someone'] }",
            "{ id: someone@example.org, group: g, size: 5 }",
            "{ id: a, group: g, size: 5, services: ['@someone'] }")) {
      List<String> problems = problems("spec: { teams: [" + team + "] }\n");
      assertEquals(1, problems.size(), team);
    }
    assertFalse(
        problems(
                "spec: { teams: [{ id: a, group: g, size: 5, aliases: [someone@example.org] }] }\n")
            .get(0)
            .contains("someone"));
    assertEquals(1, problems("spec: { teams: [{ id: a, group: g, size: 5, lead: b }] }\n").size());
  }

  @Test
  void one_name_leads_to_one_team_and_one_service_to_one_owner() {
    List<String> problems =
        problems(
            """
            spec:
              teams:
                - { id: a, group: g, size: 5, aliases: [Alpha, alpha], services: [x, x] }
                - { id: b, group: g, size: 5, aliases: [ALPHA, A], services: [x] }
                - { id: a, group: g, size: 5 }
            """);
    assertEquals(
        List.of("6:74", "7:45", "7:52", "7:67", "8:13"),
        problems.stream()
            .map(p -> p.substring("prr/organization.yaml:".length(), p.indexOf(' ')))
            .sorted()
            .toList(),
        problems::toString);
  }

  @Test
  void odd_files_are_problems_and_never_exceptions() {
    for (String odd : List.of("", "[]", "a", "kind: Organization", "--- {}\n--- {}\n", HEAD)) {
      assertFalse(reading(odd).problems().isEmpty(), odd);
    }
    assertFalse(problems("spec: { teams: [] }\n").isEmpty());
    assertFalse(problems("spec: { teams: { a: b } }\n").isEmpty());
    assertFalse(problems("spec: { teams: [{ id: A, group: g, size: five }] }\n").isEmpty());
    assertFalse(problems("spec: { teams: [{ id: a, group: g, size: 0 }] }\n").isEmpty());
  }
}
