package dev.prr.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.rule.pack.PackSource;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyGoalTest {

  private static final String DESCRIPTOR =
      """
      apiVersion: prr.dev/v1
      kind: Service
      metadata: { name: cart, team: shopping }
      spec: { tier: 2, stage: launch, role: service }
      """;

  @TempDir Path temp;
  private Path root;
  private Path pack;
  private Optional<Path> policy = Optional.empty();
  private Optional<String> skip = Optional.empty();
  private List<String> packs = List.of("core");

  @BeforeEach
  void a_described_service_and_two_rules() throws IOException {
    root = Files.createDirectories(temp.resolve("tree"));
    pack = Files.createDirectories(temp.resolve("pack"));
    write("prr.yaml", DESCRIPTOR);
    rule("service-has-a-team", "service", "team: { present: true }");
    rule("alert-is-named", "alert", "name: { startsWith: Cart }");
  }

  @Test
  void a_service_that_keeps_every_rule_is_ready_and_recorded() throws IOException {
    GateResult result = run();

    assertEquals(Ending.FINE, result.ending());
    assertTrue(result.lastLine().startsWith("PRR READY: "), result.lastLine());
    assertTrue(result("\"verdict\": \"READY\""));
    assertTrue(Files.isDirectory(root.resolve(".prr/history")));
  }

  @Test
  void a_broken_blocker_fails_the_build_after_everything_is_written() throws IOException {
    write("alerts.yaml", alert("Sock"));

    GateResult result = run();

    assertEquals(Ending.FAILED, result.ending());
    assertTrue(result.lastLine().startsWith("PRR NOT_READY: "), result.lastLine());
    assertTrue(result.text().contains("alerts.yaml:4:"), result.text());
    assertTrue(result("\"verdict\": \"NOT_READY\""));
  }

  @Test
  void the_same_run_writes_the_same_bytes() throws IOException {
    write("alerts.yaml", alert("Sock"));
    run();
    byte[] first = Files.readAllBytes(root.resolve("target/prr/result.json"));
    run();

    assertEquals(
        new String(first, StandardCharsets.UTF_8),
        Files.readString(root.resolve("target/prr/result.json")));
  }

  @Test
  void a_tree_without_a_service_is_never_ready() throws IOException {
    Files.delete(root.resolve("prr.yaml"));

    GateResult result = run();

    assertEquals(Ending.FAILED, result.ending());
    assertTrue(result.lastLine().startsWith("PRR INCONCLUSIVE: "), result.lastLine());
  }

  @Test
  void a_file_that_cannot_be_read_blocks_what_it_could_have_broken() throws IOException {
    write("alerts.yaml", alert("Sock") + "  broken: [\n");

    GateResult result = run();

    assertEquals(Ending.FAILED, result.ending());
    assertTrue(result.text().contains("alerts.yaml"), result.text());
    assertTrue(result.lastLine().contains("unknown"), result.lastLine());
  }

  @Test
  void a_key_that_is_spelled_by_numbers_hides_nothing() throws IOException {
    write("alerts.yaml", alert("Sock").replace("groups:", "\"\\x67roups\":"));

    assertEquals(Ending.FAILED, run().ending());
  }

  @Test
  void bombs_binaries_and_giants_are_left_out_with_a_reason() throws IOException {
    write("bomb.yaml", bomb());
    write("giant.yaml", "alert: " + "x".repeat(4 << 20));
    Files.write(root.resolve("binary.yaml"), new byte[] {0, 1, 2, (byte) 0xFF});

    GateResult result = run();

    for (String file : List.of("bomb.yaml", "giant.yaml", "binary.yaml")) {
      assertTrue(result.text().contains(file), result.text());
      assertTrue(result(file), file);
    }
  }

  @Test
  void every_mistake_of_a_descriptor_is_told_and_nothing_is_judged() throws IOException {
    write("prr.yaml", DESCRIPTOR.replace("tier: 2", "tier: 7").replace("role", "roll"));

    GateResult result = run();

    assertEquals(Ending.ERROR, result.ending());
    assertTrue(result.lastLine().startsWith("PRR ERROR: configuration: "), result.lastLine());
    assertTrue(result.text().contains("tier") && result.text().contains("role"), result.text());
    assertTrue(result("\"class\": \"configuration\""));
  }

  @Test
  void a_rule_that_does_not_load_is_a_configuration_error_with_its_place() throws IOException {
    rule("alert-is-loud", "alert", "loudness: 11");

    GateResult result = run();

    assertEquals(Ending.ERROR, result.ending());
    assertTrue(result.text().contains("alert-is-loud/rule.yaml:8:"), result.text());
  }

  @Test
  void an_unknown_pack_is_a_configuration_error() throws IOException {
    packs = List.of("cor");

    assertTrue(run().lastLine().contains("\"cor\""));
  }

  @Test
  void a_result_that_cannot_be_written_does_not_hide_the_verdict() throws IOException {
    write("target", "a file where a folder is wanted");

    GateResult result = run();

    assertEquals(Ending.FINE, result.ending());
    assertTrue(result.text().contains("result.json could not be written"), result.text());
  }

  @Test
  void a_record_that_cannot_be_kept_is_a_warning_for_a_developer() throws IOException {
    write(".prr", "a file where a folder is wanted");

    GateResult result = run();

    assertEquals(Ending.FINE, result.ending());
    assertTrue(result.text().contains("could not be recorded"), result.text());
  }

  @Test
  void a_record_that_cannot_be_kept_turns_the_gate_red() throws IOException {
    policy = Optional.of(trustedPolicy(""));
    write(".prr", "a file where a folder is wanted");

    GateResult result = run();

    assertEquals(Ending.ERROR, result.ending());
    assertTrue(result.lastLine().startsWith("PRR ERROR: environment: "), result.lastLine());
  }

  @Test
  void a_skipped_run_is_recorded_and_lets_a_developer_go_on() throws IOException {
    skip = Optional.of("ticket-1");

    GateResult result = run();

    assertEquals(Ending.WARNED, result.ending());
    assertEquals("PRR NOT_RUN: skipped (ticket-1)", result.lastLine());
    assertTrue(Files.isDirectory(root.resolve(".prr/history")));
  }

  @Test
  void a_gate_is_not_skipped() throws IOException {
    policy = Optional.of(trustedPolicy(""));
    skip = Optional.of("");

    assertEquals(Ending.FAILED, run().ending());
  }

  @Test
  void the_packs_of_a_trusted_policy_win_over_those_that_are_asked_for() throws IOException {
    policy = Optional.of(trustedPolicy("  packs: [core]\n"));
    packs = List.of("nothing-to-fear");
    write("alerts.yaml", alert("Sock"));

    assertTrue(run().lastLine().startsWith("PRR NOT_READY: "));
  }

  @Test
  void a_policy_that_is_not_there_is_a_configuration_error() throws IOException {
    policy = Optional.of(temp.resolve("nowhere.yaml"));

    GateResult result = run();

    assertEquals(Ending.ERROR, result.ending());
    assertTrue(result.lastLine().contains("nowhere.yaml"), result.lastLine());
  }

  private GateResult run() throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {pack.toUri().toURL()}, null)) {
      return VerifyGoal.run(
          GateRequest.of(root, Instant.parse("2026-06-01T12:00:00Z"))
              .packs(List.of(new PackSource(loader, packs)))
              .policy(policy)
              .skipReason(skip)
              .engine("1.0.0")
              .build());
    }
  }

  private boolean result(String part) throws IOException {
    return Files.readString(root.resolve("target/prr/result.json")).contains(part);
  }

  private Path trustedPolicy(String spec) throws IOException {
    Path file = temp.resolve("policy.yaml");
    Files.writeString(
        file,
        "apiVersion: prr.dev/v1\nkind: Policy\nmetadata: { name: shop }\nspec:\n"
            + (spec.isEmpty() ? "  onUnknown: block\n" : spec));
    return file;
  }

  private static String alert(String name) {
    return """
        groups:
          - name: shop
            rules:
              - alert: %s
                expr: up == 0
        """
        .formatted(name);
  }

  private static String bomb() {
    StringBuilder bomb = new StringBuilder("# groups: rules: expr:\nalert0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("alert%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    return bomb.toString();
  }

  private void rule(String id, String kind, String require) throws IOException {
    Path file = pack.resolve("META-INF/prr/rules/alerting/" + id + "/rule.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        id: %s
        catalogue: [ALR-01]
        profiles: [core]
        title: A rule of this test
        why: Somebody relies on it.
        fix: Write what it asks for.
        for: %s
        require: { %s }
        message: 'It is not so for {name}.'
        severity: { tier1: blocker, tier2: blocker }
        stage: launch
        """
            .formatted(id, kind, require));
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertFalse(Files.isDirectory(file));
  }
}
