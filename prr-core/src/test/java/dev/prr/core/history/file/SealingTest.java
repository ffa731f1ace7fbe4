package dev.prr.core.history.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.Audit;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.Sealing;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.MemoryDisk;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.workspace.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SealingTest {

  private static final Judgement CHECKOUT = Samples.judgement("checkout", 1);
  private static final Instant DECEMBER = Samples.NOON.plus(Duration.ofDays(20));

  @TempDir Path root;

  @Test
  void a_sealed_run_is_a_line_of_the_chain_and_no_file_any_more() throws Exception {
    Run run = deposit("r-1", Samples.NOON);
    Checkpoint checkpoint = seal(Samples.NOON);

    assertEquals(1, checkpoint.size());
    assertEquals(List.of(), names("deposits"));
    assertEquals(
        List.of("2026-11.ids", "2026-11.jsonl", "checkpoint", "head", "lock"), names("chain"));
    String line = Files.readString(home().resolve("chain/2026-11.jsonl"));
    assertTrue(line.contains("\"id\":\"" + run.id() + "\",\"kind\":\"run\""), line);
    assertTrue(line.endsWith(",\"sequence\":0}\n"), line);
    assertEquals(checkpoint.note(), Files.readString(home().resolve("chain/checkpoint")));
    assertEquals(List.of(run), Reading.of(root).runs());
  }

  @Test
  void each_line_holds_the_hash_of_the_one_before() throws Exception {
    for (int i = 0; i < 3; i++) {
      deposit("r-" + i, Samples.NOON.plusSeconds(i));
      seal(Samples.NOON);
    }
    List<String> lines = Files.readAllLines(home().resolve("chain/2026-11.jsonl"));
    String previous = "0".repeat(64);
    for (String line : lines) {
      assertTrue(line.contains("\"previous\":\"" + previous + "\""), line);
      String hash = line.substring("{\"hash\":\"".length()).substring(0, 64);
      String rest = "{" + line.substring(line.indexOf("\"id\":"));
      assertEquals(Samples.digest(rest).hex(), hash, "the SHA-256 of the line without it");
      previous = hash;
    }
  }

  @Test
  void sealing_again_changes_nothing_and_says_the_same() throws Exception {
    deposit("r-1", Samples.NOON);
    Checkpoint first = seal(Samples.NOON);
    assertEquals(first, seal(Samples.NOON));
    deposit("r-1", Samples.NOON);
    assertEquals(first, seal(Samples.NOON), "the same run again is not sealed again");
    assertEquals(first, seal(DECEMBER), "nor in the next month");
    assertEquals(List.of(), names("deposits"));
  }

  @Test
  void the_months_are_those_of_sealing_and_never_go_back() throws Exception {
    deposit("r-1", DECEMBER);
    seal(DECEMBER);
    deposit("r-2", Samples.NOON);
    seal(Samples.NOON);
    assertEquals(
        2, Files.readAllLines(home().resolve("chain/2026-12.jsonl")).size(), "a clock gone back");
    deposit("r-3", DECEMBER);
    assertEquals(3, seal(DECEMBER.plus(Duration.ofDays(40))).size());
    assertTrue(Files.exists(home().resolve("chain/2027-01.jsonl")));
    assertEquals(List.of("r-3", "r-2", "r-1"), Reading.of(root).runIds());
  }

  @Test
  void a_head_or_an_index_that_is_lost_is_made_anew() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      deposit("r-" + i, Samples.NOON.plusSeconds(i));
      ids.add(0, "r-" + i);
      seal(Samples.NOON);
    }
    Checkpoint before = seal(Samples.NOON);
    for (String lost : List.of("head", "2026-11.ids", "checkpoint")) {
      Files.delete(home().resolve("chain/" + lost));
      deposit("r-3", Samples.NOON.plusSeconds(3));
      assertEquals(before, seal(Samples.NOON), lost);
    }
    Files.writeString(home().resolve("chain/head"), "damaged");
    assertEquals(before, seal(Samples.NOON));
    assertEquals(ids, Reading.of(root).runIds());
  }

  @Test
  void a_torn_tail_is_cut_and_sealed_anew() throws Exception {
    deposit("r-1", Samples.NOON);
    seal(Samples.NOON);
    Path segment = home().resolve("chain/2026-11.jsonl");
    String whole = Files.readString(segment);
    for (String tail : List.of("{", "{\"hash\":\"", "\n", "\0\0\0\0\n", whole.substring(0, 300))) {
      Files.writeString(segment, whole + tail);
      assertEquals(1, seal(Samples.NOON).size(), tail);
      assertEquals(whole, Files.readString(segment));
    }
    Files.writeString(segment, whole + "{\"hash\":");
    deposit("r-2", Samples.NOON.plusSeconds(1));
    assertEquals(2, seal(Samples.NOON).size());
    assertEquals(List.of("r-2", "r-1"), Reading.of(root).runIds());
    assertTrue(audit().isWhole());
  }

  @Test
  void a_chain_that_is_broken_is_not_gone_on_with_and_the_run_is_still_recorded() throws Exception {
    deposit("r-1", Samples.NOON);
    deposit("r-2", Samples.NOON.plusSeconds(1));
    seal(Samples.NOON);
    Path segment = home().resolve("chain/2026-11.jsonl");
    String whole = Files.readString(segment);
    Files.writeString(segment, whole.substring(0, whole.indexOf('\n') + 1));
    deposit("r-3", Samples.NOON.plusSeconds(2));
    Sealing sealing = history().seal(Samples.NOON);
    assertEquals(Optional.empty(), sealing.checkpoint());
    assertEquals(
        "The history in .prr/history is damaged: chain/2026-11.jsonl no longer ends as it did when"
            + " it was last sealed, with record 1: it was cut or changed. Nothing more is sealed"
            + " until that is cleared up: prr:audit shows all of it.",
        sealing.trouble().orElseThrow());
    assertEquals(List.of("r-3", "r-1"), Reading.of(root).runIds());
  }

  @Test
  void a_damaged_deposit_waits_for_the_audit_and_stops_no_other() throws Exception {
    Run bad = deposit("bad", Samples.NOON);
    deposit("good", Samples.NOON.plusSeconds(1));
    Path file = home().resolve(Shelf.nameOf(bad, bad.id()));
    Files.writeString(file, "{}");
    assertEquals(1, seal(Samples.NOON).size());
    assertTrue(Files.exists(file));
    assertEquals(1, audit().problems().size());
    assertEquals(
        "deposits/" + file.getFileName() + ":1:1", audit().problems().get(0).place().toString());
  }

  @Test
  void whoever_finds_another_sealing_leaves_it_to_the_next_run() throws Exception {
    deposit("r-1", Samples.NOON);
    seal(Samples.NOON);
    deposit("r-2", Samples.NOON.plusSeconds(1));
    try (Closeable other = Disk.local().lock(home().resolve("chain/lock")).orElseThrow()) {
      assertNotEquals(null, other);
      assertEquals(new Sealing(Optional.empty(), Optional.empty()), history().seal(Samples.NOON));
    }
    assertEquals(2, seal(Samples.NOON).size());
  }

  @Test
  void the_lock_is_not_held_twice_in_one_process() throws Exception {
    Path file = root.resolve("lock");
    try (Closeable first = Disk.local().lock(file).orElseThrow()) {
      assertNotEquals(null, first);
      assertFalse(Disk.local().lock(file).isPresent());
    }
    try (Closeable again = Disk.local().lock(file).orElseThrow()) {
      assertNotEquals(null, again);
    }
  }

  @Test
  void thousands_of_runs_are_read_from_the_youngest_on_without_reading_all() throws Exception {
    MemoryDisk disk = new MemoryDisk(Integer.MAX_VALUE);
    FileHistory history = Samples.beside(Path.of("/"), Limits.DEFAULT, disk);
    for (int i = 0; i < 5000; i++) {
      Run run = Samples.run("r-" + i, Samples.NOON.plusSeconds(i), CHECKOUT);
      history.deposit(run, List.of(CHECKOUT));
      if (i % 1000 == 999) {
        history.seal(Samples.NOON);
      }
    }
    List<String> all = Reading.of(history, HistoryFilter.ALL, 5000).runIds();
    assertEquals(5000, all.size());
    assertEquals("r-4999", all.get(0));
    assertEquals("r-0", all.get(4999));
    int before = disk.steps();
    assertEquals(List.of("r-4999", "r-4998"), Reading.of(history, HistoryFilter.ALL, 2).runIds());
    assertTrue(disk.steps() - before < 20, "steps: " + (disk.steps() - before));
  }

  private Run deposit(String id, Instant instant) throws HistoryException {
    Run run = Samples.run(id, instant, CHECKOUT);
    history().deposit(run, List.of(CHECKOUT));
    return run;
  }

  private Checkpoint seal(Instant now) {
    Sealing sealing = history().seal(now);
    assertEquals(Optional.empty(), sealing.trouble());
    return sealing.checkpoint().orElseThrow();
  }

  private Audit audit() throws HistoryException {
    return history().audit(Optional.empty(), Optional.empty());
  }

  private FileHistory history() {
    return Samples.beside(root, Limits.DEFAULT);
  }

  private List<String> names(String folder) throws IOException {
    return Disk.local().list(home().resolve(folder));
  }

  private Path home() {
    return root.resolve(".prr/history");
  }
}
