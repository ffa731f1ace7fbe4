package dev.prr.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.gate.GateResult.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ToilReviewGoalTest {

  private static final String FOLDER = "prr/reviews/toil/2026-Q3/";

  @TempDir private Path root;
  private ToilRepository repository;

  @BeforeEach
  void makeRepository() throws IOException {
    repository = new ToilRepository(root);
  }

  @Test
  void the_last_quarter_is_reviewed_out_of_the_exports_of_four_trackers() throws IOException {
    GateResult result = repository.run();
    assertEquals(Ending.FINE, result.ending(), result.lastLine());
    String page = repository.output("review.md");
    assertTrue(page.startsWith("# Toil review 2026-Q3, example\n"), page);
    assertTrue(
        page.contains("| Renew certificate | payments, platform, search | 25 | small |"), page);
    assertTrue(page.contains("| payments | 55% | 40% to 70% | 6 | the range reaches both sides |"));
    assertTrue(
        page.contains("`PAY-1` | Renew TLS certificates of checkout by hand | Certificates"));
    assertTrue(page.contains("12 rows of 4 files were read"), page);
  }

  @Test
  void a_row_that_cannot_be_understood_is_left_with_its_line_and_the_rest_counts()
      throws IOException {
    String text = repository.run().text();
    assertTrue(text.contains("exports/jira.csv:5:1  The day under created cannot be read"), text);
    assertTrue(text.contains("exports/jira.csv:7:1  No team of the organization is named"), text);
    assertFalse(text.contains("NONE"), "what stands in the row is not repeated");
  }

  @Test
  void what_two_people_answered_is_shown_to_nobody() throws IOException {
    repository.run();
    String json = repository.output("review.json");
    assertTrue(json.contains("\"suppressed\": true"));
    for (String figure : new String[] {"33%", "11%", "44%"}) {
      assertFalse(json.contains(figure), figure);
    }
  }

  @Test
  void a_team_of_two_is_shown_as_its_group() throws IOException {
    repository.run();
    String json = repository.output("review.json");
    assertTrue(json.contains("core/TNY-9"), json);
    assertFalse(json.contains("\"tiny"), json);
  }

  @Test
  void what_the_room_put_together_and_kept_apart_counts_and_stale_entries_are_told()
      throws IOException {
    repository.write(
        FOLDER + "commonalities.yaml",
        """
        apiVersion: prr.dev/v1
        kind: ToilCommonalities
        spec:
          same:
            - name: disk-care
              title: Care for disks
              items: [search/46, platform/8, payments/PAY-99]
          apart:
            - { items: [payments/PAY-1, search/44] }
        """);
    GateResult result = repository.run();
    String json = repository.output("review.json");
    assertTrue(json.contains("\"id\": \"disk-care\""), json);
    assertTrue(json.contains("\"confirmed\": true"), json);
    assertTrue(json.contains("\"title\": \"Care for disks\""), json);
    String certificates =
        json.substring(
            json.indexOf("\"id\": \"renew-certificate\""), json.lastIndexOf("\"method\""));
    assertFalse(
        certificates.contains("payments/PAY-1") && certificates.contains("search/44"),
        certificates);
    assertTrue(
        result.text().contains("The item payments/PAY-99 is in no backlog any more"),
        result.text());
  }

  @Test
  void an_earlier_room_is_listened_to_until_a_later_one_speaks() throws IOException {
    repository.write(
        "prr/reviews/toil/2026-Q1/commonalities.yaml",
        """
        apiVersion: prr.dev/v1
        kind: ToilCommonalities
        spec: { same: [{ name: from-winter, items: [search/46, platform/8] }] }
        """);
    repository.run();
    assertTrue(repository.output("review.json").contains("from-winter"));
  }

  @Test
  void a_mistake_in_any_file_is_told_with_its_place_and_the_nearest_right_word()
      throws IOException {
    repository.write(
        FOLDER + "decisions.yaml",
        """
        apiVersion: prr.dev/v1
        kind: ToilDecisions
        spec:
          held: 2026-10-14
          decisions:
            - { about: renew-certificate, decision: joint-projct, action: Do it., owner: platfrom }
            - { decision: later, actoin: x }
        """);
    GateResult result = repository.run();
    assertEquals(Ending.ERROR, result.ending());
    assertTrue(result.text().contains("decisions.yaml:6:45"), result.text());
    assertTrue(result.text().contains("Did you mean joint-project?"), result.text());
    assertTrue(result.text().contains("Did you mean action?"), result.text());
    repository.write(
        FOLDER + "decisions.yaml",
        """
        apiVersion: prr.dev/v1
        kind: ToilDecisions
        spec:
          decisions:
            - { decision: joint-project, action: Do it., owner: platfrom }
        """);
    assertTrue(repository.run().text().contains("Did you mean platform?"));
  }

  @Test
  void a_review_that_was_held_is_recorded_once_however_often_it_is_made() throws IOException {
    repository.write(
        FOLDER + "decisions.yaml",
        """
        apiVersion: prr.dev/v1
        kind: ToilDecisions
        spec:
          held: 2026-10-14
          nextReview: 2027-01-20
          attended: [platform lead, payments]
          decisions:
            - about: renew-certificates
              decision: joint-project
              action: Issue certificates by a controller.
              owner: platform
              due: 2026-12-15
        """);
    GateResult first = repository.run();
    assertTrue(first.lastLine().contains(", record "), first.lastLine());
    assertTrue(first.text().contains("Did you mean renew-certificate?"), first.text());
    assertEquals(first.lastLine(), repository.run().lastLine());
    assertTrue(repository.output("review.md").contains("Issue certificates by a controller."));
  }

  @Test
  void the_next_quarter_shows_what_was_asked_what_is_new_and_what_is_gone() throws IOException {
    repository.write(
        "prr/reviews/toil/2026-Q2/import.yaml",
        """
        apiVersion: prr.dev/v1
        kind: ToilImport
        spec:
          files:
            - path: own.csv
              format: csv
              team: payments
              columns: { title: T, key: K, hours: H, created: C }
        """);
    repository.write(
        "prr/reviews/toil/2026-Q2/own.csv",
        "T,K,H,C\nRenew certificates,PAY-1,9,2026-02-03\nGone by now,PAY-77,3,2026-02-03\n");
    repository.write(
        "prr/reviews/toil/2026-Q2/decisions.yaml",
        """
        apiVersion: prr.dev/v1
        kind: ToilDecisions
        spec:
          decisions:
            - { decision: each-team, action: Stop it., owner: payments, status: done }
        """);
    repository.run();
    String page = repository.output("review.md");
    assertTrue(page.contains("Since the last quarter: 1 new, 1 gone, 1 grown, 0 shrunk."), page);
    assertTrue(page.contains("- gone: Gone by now (3 hours a month)"), page);
    assertTrue(page.contains("## Asked for last time"), page);
    assertTrue(page.contains("| Stop it. | payments |  | done |"), page);
  }

  @Test
  void the_order_of_rows_does_not_matter_and_the_same_bytes_come_twice() throws IOException {
    repository.run();
    String json = repository.output("review.json");
    String page = repository.output("review.md");
    Path export = root.resolve(FOLDER + "exports/platform.csv");
    String[] lines = Files.readString(export).split("\n", -1);
    Files.writeString(export, lines[0] + "\n" + lines[2] + "\n" + lines[1] + "\n");
    repository.run();
    assertEquals(json, repository.output("review.json"));
    assertEquals(page, repository.output("review.md"));
  }

  @Test
  void what_is_kept_of_a_review_stands_for_the_exports_which_hold_names() throws IOException {
    repository.run();
    String items = repository.output("items.csv");
    String json = repository.output("review.json");
    Files.delete(root.resolve(FOLDER + "import.yaml"));
    repository.write(FOLDER + "items.csv", items);
    assertEquals(Ending.FINE, repository.run().ending());
    assertEquals(items, repository.output("items.csv"));
    String teams = json.substring(json.indexOf("\"teams\""), json.indexOf("\"held\""));
    assertTrue(repository.output("review.json").contains(teams), repository.output("review.json"));
  }

  @Test
  void without_an_organization_or_an_import_it_says_what_to_write() throws IOException {
    Files.delete(root.resolve(FOLDER + "import.yaml"));
    Files.delete(root.resolve(FOLDER + "surveys/payments.yaml"));
    Files.delete(root.resolve(FOLDER + "surveys/search.yaml"));
    assertTrue(repository.run().text().contains("2026-Q3/import.yaml:1:1"));
    Files.delete(root.resolve("prr/organization.yaml"));
    assertTrue(repository.run().lastLine().contains("governance repository"));
  }
}
