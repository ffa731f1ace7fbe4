package dev.prr.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.report.format.Format;
import dev.prr.core.report.format.Wishes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportsTest {

  @TempDir Path temp;
  private Path root;
  private Path output;
  private Optional<Path> policy = Optional.empty();

  @BeforeEach
  void a_tree_without_a_service() throws IOException {
    root = Files.createDirectories(temp.resolve("tree"));
    output = root.resolve("target/prr");
  }

  @Test
  void every_report_is_there_although_the_build_fails() {
    GateResult result = run("all");

    assertEquals(Ending.FAILED, result.ending());
    for (Format format : Format.values()) {
      assertTrue(Files.isRegularFile(output.resolve(format.file())), format.file());
    }
  }

  @Test
  void where_none_is_asked_for_there_is_the_result_alone() throws IOException {
    run("none");

    try (var files = Files.list(output)) {
      assertEquals(List.of("result.json"), files.map(f -> f.getFileName().toString()).toList());
    }
  }

  @Test
  void an_unknown_name_is_a_configuration_error_and_the_others_are_written() {
    GateResult result = run("badge", "sarrif");

    assertEquals(Ending.ERROR, result.ending());
    assertTrue(
        result.lastLine().startsWith("PRR ERROR: configuration: prr.reports: there is no report"),
        result.lastLine());
    assertTrue(Files.isRegularFile(output.resolve("badge.svg")));
  }

  @Test
  void one_that_cannot_be_written_is_a_warning_that_the_result_tells_too() throws IOException {
    Files.createDirectories(output.resolve("badge.svg/in-the-way"));

    GateResult result = run("badge");

    assertEquals(Ending.FAILED, result.ending());
    assertTrue(result.lastLine().startsWith("PRR INCONCLUSIVE: "), result.lastLine());
    String warning = "The report target/prr/badge.svg could not be written.";
    assertTrue(result.text().replaceAll("\\s+", " ").contains(warning), result.text());
    assertTrue(Files.readString(output.resolve("result.json")).contains(warning));
  }

  @Test
  void one_that_cannot_be_written_turns_the_gate_red() throws IOException {
    Files.createDirectories(output.resolve("badge.svg/in-the-way"));
    policy = Optional.of(Files.writeString(temp.resolve("policy.yaml"), POLICY));

    GateResult result = run("badge");

    assertEquals(Ending.ERROR, result.ending());
    assertTrue(
        result.lastLine().startsWith("PRR ERROR: environment: The report target/prr/badge.svg"),
        result.lastLine());
    assertTrue(Files.readString(output.resolve("result.json")).contains("\"environment\""));
  }

  @Test
  void where_not_even_the_result_is_written_nothing_points_at_it() throws IOException {
    Files.createDirectories(output.resolve("result.json/in-the-way"));

    assertFalse(run("none").text().contains("report target/prr/result.json\n"));
  }

  @Test
  void the_console_leads_to_the_page_where_there_is_one() throws IOException {
    assertTrue(run("html").text().contains("report target/prr/report.html"));
    assertTrue(run("csv").text().contains("report target/prr/result.json"));
  }

  private static final String POLICY =
      """
      apiVersion: prr.dev/v1
      kind: Policy
      metadata: { name: shop }
      spec: { onUnknown: block }
      """;

  private GateResult run(String... reports) {
    return VerifyGoal.run(
        GateRequest.of(root, Instant.parse("2026-06-01T12:00:00Z"))
            .policy(policy)
            .reports(Wishes.of(List.of(reports)))
            .build());
  }
}
