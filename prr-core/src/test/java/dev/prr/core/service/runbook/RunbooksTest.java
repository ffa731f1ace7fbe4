package dev.prr.core.service.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.service.Page.Purpose;
import dev.prr.core.service.Repository;
import dev.prr.core.service.Runbook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunbooksTest {

  private static final String LINKING =
      """
      groups:
        - name: checkout
          rules:
            - alert: A
              expr: errors > 1
              annotations: { runbook: %s }
      """;

  private static List<String> runbooks(Repository repository) {
    return Runbooks.of(repository.scope()).items().stream()
        .map(runbook -> runbook.path().ifKnown().orElse("?"))
        .toList();
  }

  private static List<String> pages(Repository repository) {
    return Pages.of(repository.scope()).items().stream()
        .map(page -> page.path().ifKnown().orElse("?"))
        .toList();
  }

  private static List<String> sections(String text) {
    Runbook runbook = Runbooks.of(Repository.of("runbooks/a.md", text).scope()).items().get(0);
    return runbook.sections().items().stream().map(s -> s.ifKnown().orElse("?")).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "docs/runbooks/a.md, true",
    "Runbook/deep/er/a.md, true",
    "ops/playbooks/a.markdown, true",
    "docs/a.md, false",
    "runbooks.md, false",
    "docs/runbooks/README.md, false",
    "docs/runbooks/index.md, false",
    "docs/runbooks/_template.md, false",
    "docs/runbooks/rollback.md, false"
  })
  void pages_in_folders_for_runbooks_are_runbooks(String path, boolean runbook) {
    Repository repository = Repository.of(path, "# A page\n");
    assertEquals(runbook ? List.of(path) : List.of(), runbooks(repository));
    assertEquals(runbook ? List.of() : List.of(path), pages(repository));
  }

  @Test
  void a_page_that_an_alert_links_is_a_runbook_wherever_it_lies() {
    Repository repository =
        Repository.of("rules.yaml", LINKING.formatted("docs/errors.md"))
            .file("docs/errors.md", "# Errors\n")
            .file("docs/other.md", "# Other\n");
    assertEquals(List.of("docs/errors.md"), runbooks(repository));
    assertEquals(List.of("docs/errors.md", "docs/other.md"), pages(repository));
    Repository readme =
        Repository.of("rules.yaml", LINKING.formatted("README.md")).file("README.md", "# A\n");
    assertEquals(List.of("README.md"), runbooks(readme));
  }

  @Test
  void a_page_that_an_slo_document_links_is_a_runbook() {
    Repository repository =
        Repository.of(
                "slo.yaml",
                """
                version: prometheus/v1
                service: checkout
                slos:
                  - name: a
                    objective: 99
                    alerting: { name: A, annotations: { runbook: docs/errors.md } }
                """)
            .file("docs/errors.md", "# Errors\n");
    assertEquals(List.of("docs/errors.md"), runbooks(repository));
  }

  @Test
  void headings_stand_for_sections() {
    assertEquals(
        List.of(
            "higherrorrate",
            "meaning",
            "impact",
            "diagnosis",
            "mitigation",
            "escalation",
            "rollback"),
        sections(
            """
            # HighErrorRate
            ## What does this mean?
            ## User impact
            ## How to investigate
            ### 1. Possible causes
            ## Resolution steps
            ## Whom to contact
            ## Roll back
            """));
  }

  @Test
  void one_heading_may_stand_for_two_sections() {
    assertEquals(List.of("diagnosis", "mitigation"), sections("## Diagnosis & Mitigation\n"));
  }

  @Test
  void recommended_actions_mitigate() {
    assertEquals(List.of("mitigation"), sections("## Recommended Actions\n"));
  }

  @Test
  void a_section_is_placed_at_its_first_heading() {
    Runbook runbook =
        Runbooks.of(Repository.of("runbooks/a.md", "# A\n\n## Fix\n\n## Mitigation\n").scope())
            .items()
            .get(0);
    assertTrue(runbook.name().is("a"));
    assertEquals("runbooks/a.md:3:1", runbook.sections().items().get(1).place().toString());
    assertEquals(2, runbook.sections().items().size());
  }

  @Test
  void runbooks_that_were_not_read_leave_the_list_incomplete() {
    assertTrue(Runbooks.of(Repository.of("runbooks/a.md", "# A\n").scope()).isComplete());
    assertFalse(Runbooks.of(new Repository().leftOut("runbooks/a.md", "").scope()).isComplete());
    assertTrue(Runbooks.of(new Repository().leftOut("docs/a.md", "").scope()).isComplete());
    assertFalse(Pages.of(new Repository().leftOut("docs/a.md", "").scope()).isComplete());
    assertFalse(Runbooks.of(new Repository().file("runbooks/a.adoc", "= A").scope()).isComplete());
    assertFalse(Runbooks.of(new Repository().absentSource().scope()).isComplete());
  }

  @ParameterizedTest
  @CsvSource({
    "README.md, README",
    "docs/readme.markdown, README",
    "SECURITY.md, SECURITY_POLICY",
    "docs/error-budget-policy.md, ERROR_BUDGET_POLICY",
    "docs/ErrorBudgetPolicy.md, ERROR_BUDGET_POLICY",
    "docs/errorbudget.md, ERROR_BUDGET_POLICY",
    "docs/rollback.md, ROLLBACK",
    "docs/how-to-roll-back.md, ROLLBACK",
    "docs/incident-response.md, INCIDENT_PROCESS",
    "docs/incident_process.md, INCIDENT_PROCESS",
    "docs/incident-2026-01-03.md, OTHER",
    "docs/postmortem-template.md, POSTMORTEM_TEMPLATE",
    "docs/post-mortem_template.md, POSTMORTEM_TEMPLATE",
    "docs/postmortem-of-january.md, OTHER",
    "ARCHITECTURE.md, ARCHITECTURE",
    "docs/security-review.md, OTHER",
    "docs/changes.md, OTHER"
  })
  void the_name_of_a_page_tells_its_purpose(String path, Purpose purpose) {
    assertTrue(
        Pages.of(Repository.of(path, "text\n").scope()).items().get(0).purpose().is(purpose));
  }

  @Test
  void the_title_tells_the_purpose_where_the_name_does_not() {
    Repository page = Repository.of("docs/p17.md", "# Error budget policy\n\n## Scope\n");
    assertTrue(Pages.of(page.scope()).items().get(0).purpose().is(Purpose.ERROR_BUDGET_POLICY));
    Repository readme = Repository.of("README.md", "# Rollback\n");
    assertTrue(Pages.of(readme.scope()).items().get(0).purpose().is(Purpose.README));
    Repository chapter = Repository.of("docs/p17.md", "# Handbook\n\n## Rollback\n");
    assertTrue(Pages.of(chapter.scope()).items().get(0).purpose().is(Purpose.OTHER));
  }

  @Test
  void sections_of_a_page_are_its_headings_in_lower_case() {
    Repository page = Repository.of("docs/p.md", "# Policy\n\n## Who Decides\n\n## Who decides\n");
    assertEquals(
        List.of("policy", "who decides"),
        Pages.of(page.scope()).items().get(0).sections().items().stream()
            .map(section -> section.ifKnown().orElse("?"))
            .toList());
  }
}
