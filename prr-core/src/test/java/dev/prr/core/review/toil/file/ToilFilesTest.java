package dev.prr.core.review.toil.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.document.shape.PublishedSchema;
import dev.prr.core.document.shape.Shape;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.organization.OrganizationReader;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ToilFilesTest {

  private static final Organization ORGANIZATION = organization();

  private static Organization organization() {
    SourcePath path = new SourcePath("prr/organization.yaml");
    Documents documents =
        DocumentReader.read(
            new SourceText(
                path,
                """
                apiVersion: prr.dev/v1
                kind: Organization
                metadata: { name: example }
                spec:
                  teams:
                    - { id: payments, group: commerce, size: 7, aliases: [PAY] }
                    - { id: tiny, group: commerce, size: 2 }
                """),
            Limits.DEFAULT);
    List<Document> read = documents.read().stream().map(Documents.Read::document).toList();
    return OrganizationReader.read(path, read).organization().orElseThrow();
  }

  private static SourceText file(String kind, String rest) {
    return new SourceText(
        new SourcePath("prr/reviews/toil/2026-Q3/x.yaml"),
        "apiVersion: prr.dev/v1\nkind: " + kind + "\n" + rest);
  }

  private static String problems(FileReading<?> reading) {
    return String.join("\n", reading.problems().stream().map(Object::toString).toList());
  }

  @Test
  void the_published_schemas_are_what_is_checked() throws IOException {
    Map<String, Shape> shapes =
        Map.of(
            "prr-toil-import.schema.json", ImportFile.DOCUMENT,
            "prr-toil-survey.schema.json", SurveyFile.DOCUMENT,
            "prr-toil-commonalities.schema.json", CommonalitiesFile.DOCUMENT,
            "prr-toil-decisions.schema.json", DecisionsFile.DOCUMENT,
            "prr-toil-words.schema.json", WordsFile.DOCUMENT);
    for (Map.Entry<String, Shape> shape : shapes.entrySet()) {
      PublishedSchema.assertShips(shape.getKey(), "A file of the toil review", shape.getValue());
    }
  }

  @Test
  void a_survey_needs_a_team_that_exists_and_a_range_that_rises() {
    String spec =
        "spec: { method: survey, answers: 5, share: { typical: 40%, low: 20%, high: 60% } }";
    assertTrue(
        SurveyFile.read(
                file("ToilSurvey", "metadata: { team: PAY }\n" + spec),
                ORGANIZATION,
                Limits.DEFAULT)
            .value()
            .orElseThrow()
            .share()
            .isPresent());
    assertTrue(
        problems(
                SurveyFile.read(
                    file("ToilSurvey", "metadata: { team: paymnts }\n" + spec),
                    ORGANIZATION,
                    Limits.DEFAULT))
            .contains(
                "x.yaml:3:19 The organization has no such team."
                    + " What nobody owns is shown to nobody. Did you mean payments?"));
    assertTrue(
        problems(
                SurveyFile.read(
                    file(
                        "ToilSurvey",
                        "metadata: { team: payments }\n" + spec.replace("low: 20%", "low: 50%")),
                    ORGANIZATION,
                    Limits.DEFAULT))
            .contains("do not rise"));
  }

  @Test
  void two_answers_and_teams_of_two_leave_nothing() {
    String spec =
        "spec: { method: survey, answers: %s, share: { typical: 40%%, low: 20%%, high: 60%% } }";
    for (String text :
        List.of(
            "metadata: { team: payments }\n" + spec.formatted("2"),
            "metadata: { team: tiny }\n" + spec.formatted("5"))) {
      assertTrue(
          SurveyFile.read(file("ToilSurvey", text), ORGANIZATION, Limits.DEFAULT)
              .value()
              .orElseThrow()
              .share()
              .isEmpty());
    }
  }

  @Test
  void an_import_says_what_is_unknown_and_what_is_nearest() {
    String problems =
        problems(
            ImportFile.read(
                file(
                    "ToilImport",
                    """
                    spec:
                      files:
                        - { path: ../secret.csv, format: jria }
                        - { path: a.csv, format: csv, colums: { title: T } }
                        - { path: a.csv, format: jira, dates: HH:mm, categories: { x: certs } }
                    """),
                ORGANIZATION,
                Limits.DEFAULT));
    assertTrue(problems.contains("Did you mean jira?"), problems);
    assertTrue(problems.contains("Did you mean columns?"), problems);
    assertTrue(problems.contains("files[0].path is"), problems);
    assertTrue(problems.contains("files[2].dates is"), problems);
    assertTrue(problems.contains("categories.x is"), problems);
    assertTrue(
        problems(
                ImportFile.read(
                    file(
                        "ToilImport",
                        "spec: { files: [{ path: a.csv, format: csv, teams: { x: paymens } }] }"),
                    ORGANIZATION,
                    Limits.DEFAULT))
            .contains("Did you mean payments?"));
  }

  @Test
  void a_room_cannot_put_together_what_it_keeps_apart_nor_one_item_twice() {
    String problems =
        problems(
            CommonalitiesFile.read(
                file(
                    "ToilCommonalities",
                    """
                    spec:
                      same:
                        - { name: one, items: [a/1, b/1] }
                        - { name: one, items: [b/1, c/1] }
                      apart:
                        - { items: [a/1, b/1] }
                    """),
                Limits.DEFAULT));
    assertTrue(problems.contains("x.yaml:6:15 The name one is taken already."), problems);
    assertTrue(problems.contains("The item b/1 stands in two groups."), problems);
    assertEquals(
        1,
        CommonalitiesFile.read(
                file(
                    "ToilCommonalities",
                    """
                    spec:
                      same:
                        - { name: one, items: [a/1, b/1] }
                      apart:
                        - { items: [b/1, a/1] }
                    """),
                Limits.DEFAULT)
            .problems()
            .size());
  }

  @Test
  void an_action_has_an_owner_and_the_next_review_a_day_that_comes() {
    String problems =
        problems(
            DecisionsFile.read(
                file(
                    "ToilDecisions",
                    """
                    spec:
                      held: 2026-10-14
                      nextReview: 2026-10-01
                      attended: ["@somebody"]
                      decisions:
                        - { decision: later, action: Do it. }
                    """),
                ORGANIZATION,
                Limits.DEFAULT));
    assertTrue(problems.contains("names a person"), problems);
    assertTrue(!problems.contains("somebody"), "nobody is repeated");
    problems =
        problems(
            DecisionsFile.read(
                file(
                    "ToilDecisions",
                    """
                    spec:
                      held: 2026-10-14
                      nextReview: 2026-10-01
                      decisions:
                        - { decision: later, action: Do it. }
                    """),
                ORGANIZATION,
                Limits.DEFAULT));
    assertTrue(problems.contains("Nobody owns this action."), problems);
    assertTrue(problems.contains("not due within the year"), problems);
  }

  @Test
  void whoever_a_sentence_leads_to_is_taken_out() {
    DecisionsFile decisions =
        DecisionsFile.read(
                file(
                    "ToilDecisions",
                    """
                    spec:
                      decisions:
                        - { decision: later, action: Ask the intern., owner: PAY, why: He broke it. }
                    """),
                ORGANIZATION,
                Limits.DEFAULT)
            .value()
            .orElseThrow();
    assertEquals("Ask (removed).", decisions.decisions().get(0).action().orElseThrow());
    assertEquals("(removed) broke it.", decisions.decisions().get(0).why().orElseThrow());
    assertEquals("payments", decisions.decisions().get(0).owner().orElseThrow());
  }

  @Test
  void an_organization_adds_words_of_its_own() {
    assertEquals(
        List.of(),
        WordsFile.read(
                file(
                    "ToilWords",
                    "spec: { synonyms: { acquirer: [payment provider] }, emptyWords: [shop] }"),
                Limits.DEFAULT)
            .problems());
    assertTrue(
        problems(
                WordsFile.read(
                    file("ToilWords", "spec: { synonyms: { Acquirer: [x] } }"), Limits.DEFAULT))
            .contains("small letters"));
  }

  @Test
  void what_is_no_such_file_is_a_problem_and_never_an_exception() {
    for (String text : List.of("", "- 1", "a: &a [*a]", "{", "x: 1\n---\ny: 2", "\u0000")) {
      SourceText file = new SourceText(new SourcePath("x.yaml"), text);
      assertTrue(!ImportFile.read(file, ORGANIZATION, Limits.DEFAULT).problems().isEmpty(), text);
      assertTrue(!SurveyFile.read(file, ORGANIZATION, Limits.DEFAULT).problems().isEmpty(), text);
      assertTrue(!CommonalitiesFile.read(file, Limits.DEFAULT).problems().isEmpty(), text);
      assertTrue(
          !DecisionsFile.read(file, ORGANIZATION, Limits.DEFAULT).problems().isEmpty(), text);
      assertTrue(!WordsFile.read(file, Limits.DEFAULT).problems().isEmpty(), text);
    }
  }
}
