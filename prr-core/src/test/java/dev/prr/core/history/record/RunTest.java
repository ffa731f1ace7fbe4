package dev.prr.core.history.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.prr.core.history.file.Samples;
import dev.prr.core.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class RunTest {

  @Test
  void a_run_is_this_row_of_bytes() {
    Judgement judgement = Samples.judgement("checkout", 1);
    Run run =
        Run.of(
            "r-1",
            Samples.NOON,
            Verdict.NOT_READY,
            List.of(judgement),
            new TreeSet<>(List.of("prr.packs", "prr.basedir")));
    assertEquals(
        "{\"instant\":\"2026-11-22T12:00:00Z\","
            + "\"properties\":[\"prr.basedir\",\"prr.packs\"],"
            + "\"run\":\"r-1\",\"schema\":2,"
            + "\"services\":[{\"judgement\":\""
            + judgement.id()
            + "\","
            + "\"service\":\"checkout\",\"team\":\"shop\",\"tier\":1,\"verdict\":\"NOT_READY\"}],"
            + "\"verdict\":\"NOT_READY\"}",
        new String(run.bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void a_skipped_run_says_why_and_judges_nothing() {
    Run run = Run.skipped("r-1", Samples.NOON, SkipReason.of("hotfix"), Samples.NO_PROPERTIES);
    assertEquals(
        "{\"instant\":\"2026-11-22T12:00:00Z\",\"properties\":[],\"run\":\"r-1\",\"schema\":2,"
            + "\"services\":[],\"skipped\":\"hotfix\",\"verdict\":\"NOT_RUN\"}",
        new String(run.bytes(), StandardCharsets.UTF_8));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Run(
                "r-1",
                Samples.NOON,
                Verdict.READY,
                List.of(),
                Optional.of(SkipReason.UNSTATED),
                Samples.NO_PROPERTIES));
  }

  @Test
  void the_same_run_again_is_the_same_record_and_another_run_is_another() {
    Judgement judgement = Samples.judgement("checkout", 1);
    Run run = Samples.run("r-1", Samples.NOON, judgement);
    assertEquals(run.id(), Samples.run("r-1", Samples.NOON, judgement).id());
    assertNotEquals(run.id(), Samples.run("r-2", Samples.NOON, judgement).id());
    assertNotEquals(run.id(), Samples.run("r-1", Samples.NOON.plusNanos(1), judgement).id());
  }

  @Test
  void ids_with_odd_characters_foreign_properties_and_wild_clocks_are_refused() {
    for (String id : List.of("", "a b", "ä", "a/b", "x".repeat(65))) {
      assertThrows(IllegalArgumentException.class, () -> Samples.run(id, Samples.NOON), id);
    }
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Run.skipped("r", Samples.NOON, SkipReason.OTHER, new TreeSet<>(List.of("user.home"))));
    assertThrows(
        IllegalArgumentException.class,
        () -> Samples.run("r", Instant.parse("+10000-01-01T00:00:00Z")));
  }
}
