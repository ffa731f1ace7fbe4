package dev.prr.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.rule.pack.PackSource;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplayGoalTest {

  private static final Instant THEN = Instant.parse("2026-06-01T12:00:00Z");
  private static final Instant MUCH_LATER = Instant.parse("2027-09-01T12:00:00Z");

  @TempDir Path temp;
  private Path root;
  private Path pack;
  private Optional<Path> policy = Optional.empty();

  @BeforeEach
  void a_recorded_run() throws IOException {
    root = Files.createDirectories(temp.resolve("tree"));
    pack = Files.createDirectories(temp.resolve("pack"));
    write(
        "prr.yaml",
        """
        apiVersion: prr.dev/v1
        kind: Service
        metadata: { name: cart, team: shopping }
        spec: { tier: 2, stage: launch, role: service }
        """);
    write(
        "deploy/config.yaml",
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: cart }
        data: { mode: fast, size: "3" }
        """);
    rule("service-has-a-team", "service", "team: { present: true }");
    rule("mode-is-safe", "object", "raw.data.mode: { equals: safe }");
    assertEquals(Ending.FAILED, goal(THEN, VerifyGoal::run).ending());
  }

  @Test
  void with_the_old_pack_and_policy_it_is_the_same_record_byte_for_byte() throws IOException {
    remove("tree/prr.yaml");
    remove("tree/deploy/config.yaml");
    GateResult again = replay();
    assertTrue(
        again.text().contains("cart  NOT_READY -> NOT_READY, the same record byte for byte"),
        again.text());
    assertEquals("PRR replay: 1 of 1 services decided as recorded", again.lastLine());
    assertEquals(Ending.FINE, again.ending());
  }

  @Test
  void a_changed_rule_is_shown_with_what_it_would_change() throws IOException {
    rule("mode-is-safe", "object", "raw.data.mode: { in: [safe, fast] }");
    GateResult again = replay();
    assertTrue(again.text().contains("cart  NOT_READY -> READY, 1 decision changed"), again.text());
    assertTrue(again.text().contains("  mode-is-safe  fail (1) -> pass"), again.text());
    assertEquals("PRR replay: 0 of 1 services decided as recorded", again.lastLine());
  }

  @Test
  void a_rule_on_what_was_not_kept_is_unknown_and_one_on_what_was_not_there_is_not()
      throws IOException {
    rule("size-is-set", "object", "raw.data.size: { equals: '3' }");
    rule("colour-is-set", "object", "raw.data.colour: { present: true }");
    String text = replay().text();
    assertTrue(text.contains("  size-is-set  no such rule -> unknown"), text);
    assertTrue(text.contains("  colour-is-set  no such rule -> fail (1)"), text);
  }

  @Test
  void another_policy_counts_too() throws IOException {
    Path file = temp.resolve("policy.yaml");
    Files.writeString(
        file,
        """
        apiVersion: prr.dev/v1
        kind: Policy
        metadata: { name: shop }
        spec: { rules: { mode-is-safe: { severity: { tier2: minor } } } }
        """);
    policy = Optional.of(file);
    String text = replay().text();
    assertTrue(text.contains("  mode-is-safe  fail (1) -> note (1)"), text);
  }

  @Test
  void without_the_facts_or_the_run_it_says_so() throws IOException {
    try (Stream<Path> all = Files.walk(root.resolve(".prr/history/snapshots"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    String text = replay().text();
    assertTrue(text.contains("cart  not judged again. The facts of this run were not kept"), text);
    GateResult none = goal(MUCH_LATER, request -> ReplayGoal.run(request, Optional.of("0000")));
    assertEquals(Ending.ERROR, none.ending());
    assertTrue(
        none.lastLine().contains("0 runs in .prr/history have a record that begins with 0000"),
        none.lastLine());
  }

  @Test
  void equal_facts_are_stored_once() throws IOException {
    goal(MUCH_LATER, VerifyGoal::run);
    try (Stream<Path> all = Files.walk(root.resolve(".prr/history/snapshots"))) {
      assertEquals(1, all.filter(Files::isRegularFile).count());
    }
    assertTrue(
        goal(MUCH_LATER, r -> AuditGoal.run(r, Optional.empty(), Optional.empty())).ending()
            == Ending.FINE);
  }

  private GateResult replay() throws IOException {
    return goal(MUCH_LATER, request -> ReplayGoal.run(request, Optional.empty()));
  }

  private GateResult goal(Instant now, Function<GateRequest, GateResult> goal) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {pack.toUri().toURL()}, null)) {
      return goal.apply(
          GateRequest.of(root, now)
              .packs(List.of(new PackSource(loader, List.of("core"))))
              .policy(policy)
              .runId("run-at-" + now.getEpochSecond())
              .engine("1.0.0")
              .build());
    }
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

  private void remove(String path) throws IOException {
    Files.delete(temp.resolve(path));
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
