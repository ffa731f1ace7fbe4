package dev.prr.core.history.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.Audit;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.chain.InclusionProof;
import dev.prr.core.history.chain.Witness;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuditTest {

  private static final int RUNS = 6;
  private static final Judgement CHECKOUT = Samples.judgement("checkout", 1);

  @TempDir Path root;

  private final List<Checkpoint> checkpoints = new ArrayList<>();
  private Path segment;

  @BeforeEach
  void seal_some_runs() throws Exception {
    seal(root, checkpoints);
    segment = root.resolve(".prr/history/chain/2026-11.jsonl");
  }

  private static void seal(Path tree, List<Checkpoint> reached) throws HistoryException {
    FileHistory history = Samples.beside(tree, Limits.DEFAULT);
    for (int i = 0; i < RUNS; i++) {
      history.deposit(run(i), List.of(CHECKOUT));
      reached.add(history.seal(Samples.NOON).checkpoint().orElseThrow());
    }
  }

  private static Run run(int i) {
    return Samples.run("r-" + i, Samples.NOON.plusSeconds(i), CHECKOUT);
  }

  @Test
  void a_whole_history_is_proven_whole() throws Exception {
    Audit audit = audit();
    assertTrue(audit.isWhole());
    assertEquals(Optional.of(checkpoints.get(RUNS - 1)), audit.checkpoint());
    assertEquals(RUNS, audit.judgements());
    assertEquals(0, audit.waiting());
  }

  @Test
  void no_history_is_whole_and_has_no_checkpoint() throws Exception {
    Audit audit = audit(root.resolve("nowhere"), Optional.empty());
    assertTrue(audit.isWhole());
    assertEquals(Optional.empty(), audit.checkpoint());
  }

  @Test
  void the_first_broken_link_is_named_with_its_line_and_why() throws Exception {
    List<String> lines = Files.readAllLines(segment);
    assertEquals(
        "chain/2026-11.jsonl:3:1 Its hash is not that of what it holds: it was changed.",
        after(replaced(lines, 2, lines.get(2).replace("NOT_READY", "READY"))));
    assertEquals(
        "chain/2026-11.jsonl:2:1 Record 1 is expected here and this is 2.", after(without(lines)));
    assertEquals(
        "chain/2026-11.jsonl:5:1 It has not the form of a link.",
        after(replaced(lines, 4, lines.get(4).replace("\"id\":", "\"id\" :"))));
    assertEquals(
        "chain/2026-11.jsonl:4:1 Record 3 is expected here and this is 2.",
        after(replaced(lines, 3, lines.get(2))));
    assertEquals(
        "chain/2026-11.jsonl:5:1 6 records were sealed and 5 are there: the end was cut off.",
        after(lines.subList(0, 5)));
  }

  private String after(List<String> lines) throws IOException, HistoryException {
    String whole = Files.readString(segment);
    Files.writeString(segment, String.join("\n", lines) + "\n");
    Audit audit = audit();
    Files.writeString(segment, whole);
    assertFalse(audit.isWhole());
    return audit.problems().get(0).place() + " " + audit.problems().get(0).detail();
  }

  private static List<String> replaced(List<String> lines, int at, String line) {
    List<String> edited = new ArrayList<>(lines);
    edited.set(at, line);
    return edited;
  }

  private static List<String> without(List<String> lines) {
    List<String> edited = new ArrayList<>(lines);
    edited.remove(1);
    return edited;
  }

  @Test
  void a_history_that_was_written_anew_is_told_by_its_head_and_by_a_witness() throws Exception {
    Path other = Files.createDirectory(root.resolve("other"));
    FileHistory forged = Samples.beside(other, Limits.DEFAULT);
    for (int i = 0; i < RUNS; i++) {
      forged.deposit(
          i == 4 ? Samples.run("forged", Samples.NOON, CHECKOUT) : run(i), List.of(CHECKOUT));
      forged.seal(Samples.NOON);
    }
    assertTrue(audit(other, Optional.empty()).isWhole(), "by itself nobody can tell");

    Witness witness = audit(other, Optional.of(checkpoints.get(5))).witness().orElseThrow();
    assertFalse(witness.agrees());
    assertTrue(witness.sentence().contains("changed, removed or put in since"), witness.sentence());
    assertTrue(
        audit(other, Optional.of(checkpoints.get(3))).isWhole(), "up to there it is the same");

    Files.copy(
        other.resolve(".prr/history/chain/2026-11.jsonl"),
        segment,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertTrue(
        audit().problems().get(0).detail().contains("records were exchanged"),
        audit().problems().toString());
  }

  @Test
  void every_checkpoint_that_was_ever_printed_is_proven_to_be_part() throws Exception {
    for (Checkpoint kept : checkpoints) {
      Audit audit = audit(root, Optional.of(kept));
      assertTrue(audit.isWhole(), kept.toString());
      assertEquals(
          "The checkpoint speaks of "
              + kept.size()
              + " "
              + (kept.size() == 1 ? "record: unchanged." : "records: unchanged."),
          audit.witness().orElseThrow().sentence());
    }
  }

  @Test
  void a_cut_is_told_by_a_witness_even_without_the_head() throws Exception {
    List<String> lines = Files.readAllLines(segment);
    Files.writeString(segment, String.join("\n", lines.subList(0, 4)) + "\n");
    Files.delete(root.resolve(".prr/history/chain/head"));
    Files.delete(root.resolve(".prr/history/chain/2026-11.ids"));
    assertTrue(audit().isWhole());
    Witness witness = audit(root, Optional.of(checkpoints.get(5))).witness().orElseThrow();
    assertEquals(
        "The checkpoint speaks of 6 records and 4 are there: the end was cut off.",
        witness.sentence());
  }

  @Test
  void a_removed_history_and_a_checkpoint_of_another_are_told_apart() throws Exception {
    Witness removed =
        audit(root.resolve("nowhere"), Optional.of(checkpoints.get(5))).witness().orElseThrow();
    assertTrue(removed.sentence().contains("the history was removed"), removed.sentence());
    Checkpoint other = new Checkpoint("prr.dev/history/x", 3, Samples.digest("x"));
    Witness foreign = audit(root, Optional.of(other)).witness().orElseThrow();
    assertTrue(foreign.sentence().contains("another history"), foreign.sentence());
    assertFalse(foreign.agrees());
  }

  @Test
  void one_record_is_proven_to_be_part() throws Exception {
    for (int i = 0; i < RUNS; i++) {
      Audit audit =
          Samples.beside(root, Limits.DEFAULT).audit(Optional.empty(), Optional.of(run(i).id()));
      InclusionProof proof = audit.proof().orElseThrow();
      assertEquals(i, proof.index());
      assertTrue(proof.holds());
      assertFalse(
          new InclusionProof(CHECKOUT.id(), i, proof.path(), proof.checkpoint()).holds(),
          "another record");
    }
    Audit none =
        Samples.beside(root, Limits.DEFAULT).audit(Optional.empty(), Optional.of(CHECKOUT.id()));
    assertEquals(Optional.empty(), none.proof());
    assertEquals(
        "The record " + CHECKOUT.id() + " is not sealed in this history.", none.notes().get(0));
  }

  @Test
  void a_judgement_that_a_sealed_run_names_is_looked_at_too() throws Exception {
    Path file = root.resolve(".prr/history").resolve(Shelf.nameOfJudgement(CHECKOUT.id()));
    Files.writeString(file, Files.readString(file).replace("NOT_READY", "READY"));
    assertEquals("It was changed after it was written.", audit().problems().get(0).detail());
    Files.delete(file);
    assertEquals("It is missing.", audit().problems().get(0).detail());
  }

  @Test
  void an_unfinished_line_is_noted_and_is_no_damage() throws Exception {
    Files.writeString(segment, Files.readString(segment) + "{\"hash\":");
    Audit audit = audit();
    assertTrue(audit.isWhole());
    assertEquals(
        "chain/2026-11.jsonl ends in the middle of a line. The next run cuts that and seals anew.",
        audit.notes().get(0));
  }

  private Audit audit() throws HistoryException {
    return audit(root, Optional.empty());
  }

  private static Audit audit(Path tree, Optional<Checkpoint> witness) throws HistoryException {
    return Samples.beside(tree, Limits.DEFAULT).audit(witness, Optional.empty());
  }
}
