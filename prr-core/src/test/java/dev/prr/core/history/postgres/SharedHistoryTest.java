package dev.prr.core.history.postgres;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.Audit;
import dev.prr.core.history.History;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.Receipt;
import dev.prr.core.history.Sealing;
import dev.prr.core.history.Transferred;
import dev.prr.core.history.file.FileHistory;
import dev.prr.core.history.file.Samples;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.workspace.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SharedHistoryTest {

  @TempDir Path root;
  private TestDatabase database;
  private SharedHistory history;

  @BeforeEach
  void an_empty_database() throws Exception {
    database = new TestDatabase();
    history = database.history(root);
  }

  @Test
  void a_run_is_kept_sealed_and_read_back() throws Exception {
    Judgement judgement = Samples.judgement("checkout", 1);
    Run run = Samples.run("r-1", Samples.NOON, judgement);
    Receipt receipt = history.deposit(run, List.of(judgement));
    assertEquals(
        new Receipt(
            run.id(),
            List.of(judgement.id()),
            "the database " + database.name(),
            Optional.empty(),
            Optional.empty()),
        receipt);
    Sealing sealing = history.seal(Samples.NOON);
    assertEquals(1, sealing.checkpoint().orElseThrow().size());
    assertEquals(List.of(run), runs(history));
    assertEquals(new Found.Whole<>(judgement.id(), judgement), history.judgement(judgement.id()));
  }

  @Test
  void the_same_again_changes_nothing() throws Exception {
    Judgement judgement = Samples.judgement("checkout", 1);
    Run run = Samples.run("r-1", Samples.NOON, judgement);
    history.deposit(run, List.of(judgement));
    history.deposit(run, List.of(judgement));
    history.deposit(Samples.run("r-2", Samples.NOON, judgement), List.of(judgement));
    assertEquals(2, database.count("select count(*) from prr.run"));
    assertEquals(1, database.count("select count(*) from prr.judgement"));
    assertEquals(2, history.seal(Samples.NOON).checkpoint().orElseThrow().size());
    assertTrue(history.audit(Optional.empty(), Optional.empty()).isWhole());
  }

  /** Written by SQL here and by Java there; audited by Java in both. */
  @Test
  void the_chain_is_the_one_that_a_folder_has() throws Exception {
    FileHistory folder = Samples.beside(root, Limits.DEFAULT);
    for (int i = 0; i < 37; i++) {
      Judgement judgement = Samples.judgement("checkout", i);
      Run run = Samples.run("r-" + i, Samples.NOON.plusSeconds(i), judgement);
      history.deposit(run, List.of(judgement));
      folder.deposit(run, List.of(judgement));
    }
    Audit shared = history.audit(Optional.empty(), Optional.empty());
    assertEquals(List.of(), shared.problems());
    assertEquals(folder.seal(Samples.NOON).checkpoint(), shared.checkpoint());
    assertEquals(37, shared.judgements());
    Audit witnessed = history.audit(shared.checkpoint(), Optional.of(runs(history).get(20).id()));
    assertTrue(witnessed.witness().orElseThrow().agrees());
    assertEquals(16, witnessed.proof().orElseThrow().index());
  }

  @Test
  void a_history_goes_from_a_folder_to_a_database_and_back_byte_for_byte() throws Exception {
    FileHistory folder = Samples.beside(root, Limits.DEFAULT);
    for (int i = 0; i < 9; i++) {
      Judgement checkout = Samples.judgement("checkout", i % 2);
      Judgement cart = Samples.judgement("cart", i);
      Run run = Samples.run("r-" + i, Samples.NOON.plus(Duration.ofDays(i * 4L)), checkout, cart);
      folder.deposit(run, List.of(checkout, cart));
      if (i < 7) {
        folder.seal(run.instant());
      }
    }
    Path out = root.resolve("out.jsonl");
    Path back = root.resolve("back.jsonl");
    folder.exportTo(out, HistoryFilter.ALL);
    Transferred in = history.importFrom(out, Samples.NOON);
    assertEquals(new Transferred(9, 9 + 2 + 9, List.of(), Optional.empty()), in);
    history.importFrom(out, Samples.NOON);
    assertTrue(history.audit(Optional.empty(), Optional.empty()).isWhole());
    history.exportTo(back, HistoryFilter.ALL);
    assertArrayEquals(Files.readAllBytes(out), Files.readAllBytes(back));
  }

  static List<Run> runs(History history) throws Exception {
    return runs(history, HistoryFilter.ALL, Integer.MAX_VALUE);
  }

  static List<Run> runs(History history, HistoryFilter filter, int limit) throws Exception {
    List<Run> runs = new ArrayList<>();
    history.runs(
        filter,
        limit,
        found -> {
          if (found instanceof Found.Whole<Run> whole) {
            runs.add(whole.kept());
          } else {
            throw new AssertionError(found);
          }
        });
    return runs;
  }
}
