package dev.prr.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.history.file.QuickHistory;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.review.overview.SyntheticOrganization;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportGoalTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir Path root;

  @BeforeEach
  void an_organization_of_five_months() throws Exception {
    new SyntheticOrganization(20, 5, 2, 7).write(root);
  }

  @Test
  void the_report_lies_in_the_output_folder_and_says_where() throws Exception {
    GateResult result = run(Optional.empty(), Optional.empty());
    assertEquals(Ending.FINE, result.ending(), result.lastLine());
    assertTrue(result.text().contains("report target/prr/organization/index.html"), result.text());
    assertTrue(result.lastLine().startsWith("PRR report: 20 services, "), result.lastLine());
    Path site = root.resolve("target/prr/organization");
    assertTrue(Files.readString(site.resolve("index.html")).contains("20 services of "));
    assertTrue(Files.readString(site.resolve("overview.json")).contains("\"to\": \"2026-11-24\""));
  }

  @Test
  void a_period_is_a_quarter_or_a_half() throws Exception {
    assertEquals(Ending.FINE, run(Optional.of("2026-Q3"), Optional.empty()).ending());
    String json = Files.readString(root.resolve("target/prr/organization/overview.json"));
    assertTrue(json.contains("\"from\": \"2026-07-01\""), json.substring(0, 200));
    assertTrue(json.contains("\"to\": \"2026-09-30\""));
    GateResult wrong = run(Optional.of("2026-Q5"), Optional.empty());
    assertEquals(Ending.ERROR, wrong.ending());
    assertTrue(wrong.lastLine().contains("prr.period: \"2026-Q5\" is no period."));
  }

  @Test
  void pages_of_an_earlier_report_go_and_other_files_stay() throws Exception {
    Path site = root.resolve("target/prr/organization");
    Files.createDirectories(site.resolve("service"));
    Files.writeString(site.resolve("service/gone.html"), "old");
    Files.writeString(site.resolve("service/notes.txt"), "mine");
    run(Optional.empty(), Optional.empty());
    assertFalse(Files.exists(site.resolve("service/gone.html")));
    assertTrue(Files.exists(site.resolve("service/notes.txt")));
  }

  @Test
  void a_team_that_is_too_small_is_shown_as_its_group_everywhere() throws Exception {
    Files.createDirectories(root.resolve("prr"));
    Files.writeString(
        root.resolve("prr/organization.yaml"),
        """
        apiVersion: prr.dev/v1
        kind: Organization
        metadata: { name: example }
        spec:
          teams:
            - { id: amber, group: commerce, size: 2 }
            - { id: birch, group: commerce, size: 7 }
        """);
    HeldReview review =
        HeldReview.of(
                HeldReview.Kind.READINESS,
                HeldReview.Subject.team("amber"),
                LocalDate.of(2026, 11, 3),
                LocalDate.of(2027, 11, 3),
                HeldReview.Decision.APPROVED_WITH_ACTIONS)
            .asking(
                List.of(
                    new HeldReview.Action(
                        "Write the runbook", "amber", Optional.empty(), HeldReview.Status.OPEN)));
    QuickHistory.beside(root).deposit(review);
    assertEquals(Ending.FINE, run(Optional.empty(), Optional.empty()).ending());
    Path site = root.resolve("target/prr/organization");
    assertTrue(Files.exists(site.resolve("team/commerce.html")));
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertFalse(Files.readString(file).contains("amber"), file.toString());
      }
    }
  }

  @Test
  void an_evidence_package_is_written_besides() {
    GateResult result =
        run(Optional.of("2026-Q3"), Optional.of(root.resolve("target/prr/evidence.zip")));
    assertEquals(Ending.FINE, result.ending(), result.lastLine());
    assertTrue(result.text().contains("evidence target/prr/evidence.zip: "), result.text());
    assertTrue(Files.isRegularFile(root.resolve("target/prr/evidence.zip")));
  }

  @Test
  void an_empty_history_makes_an_empty_report(@TempDir Path empty) {
    GateResult result = ReportGoal.run(request(empty), Optional.empty(), 24, Optional.empty());
    assertEquals(Ending.FINE, result.ending(), result.lastLine());
    assertEquals("PRR report: 0 services, 0 runs", result.lastLine());
  }

  private GateResult run(Optional<String> period, Optional<Path> evidence) {
    return ReportGoal.run(request(root), period, 24, evidence);
  }

  private static GateRequest request(Path root) {
    return GateRequest.of(root, NOW).build();
  }
}
