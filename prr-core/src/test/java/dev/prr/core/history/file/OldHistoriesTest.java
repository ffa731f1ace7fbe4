package dev.prr.core.history.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.Audit;
import dev.prr.core.history.HeldReviews;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.ReviewFilter;
import dev.prr.core.history.Transferred;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.snapshot.Snapshot;
import dev.prr.core.history.transfer.TransferLine;
import dev.prr.core.workspace.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Histories as older versions wrote them: five real runs over two services, one of them skipped.
 * They are never written anew; whoever changes a record adds the one of the version before.
 */
final class OldHistoriesTest {

  private static final Path RELEASED = Path.of("src/test/resources/dev/prr/core/history/released");
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final List<String> VERDICTS =
      List.of("READY", "NOT_RUN", "NOT_READY", "NOT_READY", "READY");

  @TempDir Path temp;

  /** It had no chain yet, and runs lay in a folder by month: they go over line by line. */
  @Test
  void records_of_schema_1_are_taken_in_and_sealed() throws Exception {
    FileHistory history = Samples.beside(temp, Limits.DEFAULT);
    Path lines = temp.resolve("old.jsonl");
    Files.write(lines, lines(RELEASED.resolve("schema-1")));
    Transferred in = history.importFrom(lines, NOW);
    assertEquals(new Transferred(5, 9, List.of(), Optional.empty()), in);
    check(history, Optional.empty());
  }

  private static byte[] lines(Path folder) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        boolean run = folder.relativize(file).startsWith("runs");
        String kind = run ? Run.KIND : Judgement.KIND;
        lines.writeBytes(new TransferLine(kind, Files.readAllBytes(file)).bytes());
      }
    }
    return lines.toByteArray();
  }

  @Test
  void a_history_of_schema_2_is_read_proven_and_gone_on_with() throws Exception {
    Path home = copy(RELEASED.resolve("schema-2"));
    FileHistory history = Samples.beside(temp, Limits.DEFAULT);
    Checkpoint witness = Checkpoint.read(Files.readString(home.resolve("chain/checkpoint")));
    assertEquals(5, witness.size());
    check(history, Optional.of("shopping"));

    LocalDate held = LocalDate.parse("2026-11-02");
    HeldReview review =
        HeldReview.of(
            HeldReview.Kind.READINESS,
            HeldReview.Subject.service("cart"),
            held,
            held.plusYears(1),
            HeldReview.Decision.APPROVED);
    history.deposit(review);
    assertEquals(6, history.seal(NOW).checkpoint().orElseThrow().size());
    Audit audit = history.audit(Optional.of(witness), Optional.empty());
    assertTrue(audit.isWhole(), () -> audit.problems() + " " + audit.witness());
    assertEquals(List.of(review), HeldReviews.of(history, ReviewFilter.ALL).all());
    check(history, Optional.of("shopping"));
  }

  @Test
  void facts_of_schema_2_are_enough_to_judge_again() throws Exception {
    copy(RELEASED.resolve("schema-2"));
    FileHistory history = Samples.beside(temp, Limits.DEFAULT);
    int read = 0;
    for (Run run : Reading.of(history).runs()) {
      for (Found<Judgement> found : history.judgementsOf(run)) {
        Judgement judgement = ((Found.Whole<Judgement>) found).kept();
        byte[] facts = history.snapshot(judgement.facts()).orElseThrow();
        assertEquals(judgement.service(), Snapshot.read(facts).name().ifKnown().orElseThrow());
        read++;
      }
    }
    assertEquals(6, read);
  }

  private static void check(FileHistory history, Optional<String> team) throws Exception {
    Reading reading = Reading.of(history);
    assertEquals(List.of(), reading.problems());
    assertEquals(VERDICTS, reading.runs().stream().map(run -> run.verdict().id()).toList());
    assertEquals(team, reading.runs().get(0).services().get(0).team());
    assertEquals(4, Reading.of(history, HistoryFilter.ofService("cart"), 9).runs().size());
    Audit audit = history.audit(Optional.empty(), Optional.empty());
    assertTrue(audit.isWhole(), () -> audit.problems().toString());
    assertEquals(6, audit.judgements());
  }

  private Path copy(Path from) throws IOException {
    Path home = temp.resolve(".prr/history");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = home.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return home;
  }
}
