package dev.prr.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.gate.GateResult.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a history that an older version wrote: three months of spring 2026. */
final class RetainGoalTest {

  private static final Path RELEASED =
      Path.of("src/test/resources/dev/prr/core/history/released/schema-2");
  private static final Instant LATER = Instant.parse("2027-06-15T12:00:00Z");

  @TempDir Path root;

  @BeforeEach
  void an_old_history() throws IOException {
    try (Stream<Path> files = Files.walk(RELEASED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = root.resolve(".prr/history").resolve(RELEASED.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  private GateResult run(int months, boolean drop) {
    return RetainGoal.run(GateRequest.of(root, LATER).build(), months, drop);
  }

  private boolean isThere(String month) {
    return Files.exists(root.resolve(".prr/history/chain/" + month + ".jsonl"));
  }

  @Test
  void without_being_told_it_only_shows_what_would_go() {
    GateResult result = run(13, false);
    assertEquals("would go  2026-04", result.text());
    assertEquals("PRR retain: 1 month would go; do it with -Dprr.drop=true", result.lastLine());
    assertTrue(isThere("2026-04"));
    assertEquals("PRR retain: nothing is older than 24 months", run(24, false).lastLine());
  }

  @Test
  void told_to_it_drops_and_the_audit_says_so() {
    GateResult result = run(13, true);
    assertEquals(Ending.FINE, result.ending(), result.lastLine());
    assertTrue(
        result.text().startsWith("gone  2026-04\ncheckpoint prr.dev/history/"), result.text());
    assertEquals(
        "PRR retain: 1 month and 1 record gone, 0 reviews of them kept, 0 files removed that"
            + " nothing names",
        result.lastLine());
    assertFalse(isThere("2026-04"));
    GateResult audit =
        AuditGoal.run(GateRequest.of(root, LATER).build(), Optional.empty(), Optional.empty());
    assertEquals("PRR audit: whole", audit.lastLine());
    assertTrue(audit.text().contains("sealed up to 2026-04 was dropped"), audit.text());
    assertTrue(audit.text().contains("the oldest 1 of them dropped"), audit.text());
  }

  @Test
  void too_few_months_and_a_history_that_is_not_there_change_nothing() throws IOException {
    GateResult result = run(12, true);
    assertEquals(Ending.ERROR, result.ending());
    assertTrue(result.lastLine().contains("prr.keepMonths is at least 13"), result.lastLine());
    assertTrue(isThere("2026-04"));
    Path empty = Files.createDirectories(root.resolve("empty"));
    GateResult none = RetainGoal.run(GateRequest.of(empty, LATER).build(), 13, false);
    assertEquals("PRR retain: nothing is older than 13 months", none.lastLine());
    GateResult nothing = RetainGoal.run(GateRequest.of(empty, LATER).build(), 13, true);
    assertTrue(nothing.lastLine().startsWith("PRR retain: 0 months and 0 records gone"), "nothing");
    assertFalse(Files.exists(empty.resolve(".prr")));
  }
}
