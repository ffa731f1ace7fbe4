package dev.prr.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.gate.GateResult.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CalendarGoalTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  @TempDir Path root;

  @BeforeEach
  void a_recorded_service_with_a_decision_in_its_file() throws IOException {
    write(
        "prr.yaml",
        """
        apiVersion: prr.dev/v1
        kind: Service
        metadata: { name: cart, team: shopping }
        spec: { tier: 2, stage: launch, role: service }
        """);
    write(
        "prr/review.yaml",
        """
        apiVersion: prr.dev/v1
        kind: Review
        lastReview: 2025-12-20
        outcome: approved
        roles: [sre]
        nextReview: 2026-12-20
        """);
    VerifyGoal.run(GateRequest.of(root, NOW).runId("r-1").build());
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private GateResult run(Instant now, String team) {
    return CalendarGoal.run(GateRequest.of(root, now).engine("1.0.0").build(), team);
  }

  private String written(String file) throws IOException {
    return Files.readString(root.resolve("target/prr/" + file));
  }

  @Test
  void what_services_and_the_history_say_is_listed_and_written() throws IOException {
    GateResult result = run(NOW, "");
    assertEquals(Ending.FINE, result.ending(), result.lastLine());
    assertEquals(
        "PRR calendar: 0 overdue, 3 never held, 1 soon, 0 later; target/prr/calendar.ics",
        result.lastLine());
    assertTrue(
        result.text().contains("soon        2026-12-20  in 26 days  readiness    service cart"),
        result.text());
    assertEquals(result.text(), written("calendar.txt"));
    assertTrue(written("calendar.json").contains("\"subject\": \"cart\""));
    assertTrue(written("calendar.ics").contains("DTSTART;VALUE=DATE:20261220\r\n"));
  }

  @Test
  void a_decision_that_was_recorded_moves_the_day() {
    ReviewGoal.run(
        GateRequest.of(root, NOW).build(),
        new ReviewWords("", "", "approved", "", "2027-11-24", "", "", List.of("sre")));
    String text = run(NOW, "").text();
    assertTrue(text.contains("later       2027-11-24"), text);
    assertTrue(text.contains("last 2026-11-24, approved"), text);
  }

  @Test
  void what_is_overdue_warns_and_comes_first() {
    GateResult result = run(Instant.parse("2026-12-21T00:00:00Z"), "");
    assertEquals(Ending.WARNED, result.ending());
    assertTrue(result.text().startsWith("overdue     2026-12-20  1 day ago"), result.text());
  }

  @Test
  void one_team_sees_what_concerns_it() throws IOException {
    write(
        "prr/organization.yaml",
        """
        apiVersion: prr.dev/v1
        kind: Organization
        metadata: { name: shop }
        spec:
          teams:
            - { id: shopping, group: commerce, size: 7, aliases: [Shop Team] }
            - { id: platform, group: base, size: 6, services: [cluster] }
        """);
    assertTrue(run(NOW, "").lastLine().contains(" 7 never held, 1 soon,"), run(NOW, "").lastLine());
    String text = run(NOW, "Shop Team").text();
    assertTrue(text.contains("service cart"), text);
    assertTrue(text.contains("group commerce"), text);
    assertFalse(text.contains("cluster"), text);
    assertFalse(text.contains("group base"), text);
  }

  @Test
  void a_wrong_organization_file_is_told() throws IOException {
    write("prr/organization.yaml", "apiVersion: prr.dev/v1\nkind: Organisation\n");
    GateResult result = run(NOW, "");
    assertEquals("PRR ERROR: configuration: prr/organization.yaml is wrong", result.lastLine());
    assertTrue(result.text().contains("prr/organization.yaml:2:"), result.text());
  }
}
