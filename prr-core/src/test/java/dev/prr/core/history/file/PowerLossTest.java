package dev.prr.core.history.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.Audit;
import dev.prr.core.history.HeldReviews;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.ReviewFilter;
import dev.prr.core.history.Sealing;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.FaultyDisk;
import dev.prr.core.history.disk.MemoryDisk;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.snapshot.Snapshot;
import dev.prr.core.workspace.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The power goes after every single step; only what was forced to the medium is still there. */
public final class PowerLossTest {

  private static final int NEVER = Integer.MAX_VALUE;
  private static final Path ROOT = Path.of("/");
  private static final List<Judgement> JUDGEMENTS =
      List.of(
          Samples.judgement("checkout", 1),
          Samples.judgement("cart", 1),
          Samples.judgement("checkout", 2));
  private static final List<Snapshot> FACTS = Samples.snapshots();
  private static final List<Run> RUNS =
      List.of(
          Samples.run("r-1", Samples.NOON, JUDGEMENTS.get(0), JUDGEMENTS.get(1)),
          Samples.run("r-2", Samples.NOON.plusSeconds(1), JUDGEMENTS.get(2), JUDGEMENTS.get(1)),
          Samples.run("r-3", Samples.NOON.plusSeconds(3_000_000), JUDGEMENTS.get(0)));

  @Test
  void no_acknowledged_run_is_lost_and_none_is_half_there() throws Exception {
    MemoryDisk untroubled = new MemoryDisk(NEVER);
    assertEquals(3, depositAll(untroubled, new ArrayList<>()).size());
    int steps = untroubled.steps();
    for (int last = 0; last <= steps; last++) {
      check(last, true);
      check(last, false);
    }
    System.out.printf("power lost after each of %d steps, acknowledged runs lost: 0%n", steps);
    assertTrue(steps > 100, "only " + steps + " steps");
  }

  private static void check(int last, boolean namesSurvive) throws HistoryException {
    MemoryDisk disk = new MemoryDisk(last);
    List<Checkpoint> printed = new ArrayList<>();
    List<Run> acknowledged = depositAll(disk, printed);
    MemoryDisk after = disk.afterPowerLoss(namesSurvive, NEVER);
    Reading reading = Reading.of(Samples.beside(ROOT, Limits.DEFAULT, after));
    String when = "power lost after step " + last + ", unforced names survive: " + namesSurvive;
    assertEquals(List.of(), reading.problems(), when);
    assertTrue(reading.runs().containsAll(acknowledged), when);
    FileHistory left = Samples.beside(ROOT, Limits.DEFAULT, after);
    if (acknowledged.size() > 1) {
      assertEquals(List.of(Samples.review()), HeldReviews.of(left, ReviewFilter.ALL).all(), when);
    }
    if (!acknowledged.isEmpty()) {
      for (Snapshot facts : FACTS) {
        assertArrayEquals(facts.bytes(), left.snapshot(facts.id()).orElseThrow(), when);
      }
    }

    assertEquals(3, depositAll(after, printed).size(), when);
    assertEquals(4, printed.get(printed.size() - 1).size(), when);
    for (Checkpoint witness : printed) {
      Audit audit =
          Samples.beside(ROOT, Limits.DEFAULT, after).audit(Optional.of(witness), Optional.empty());
      assertTrue(audit.isWhole(), () -> when + " " + audit);
    }
    assertEquals(
        List.of("r-3", "r-2", "r-1"),
        Reading.of(Samples.beside(ROOT, Limits.DEFAULT, after)).runIds(),
        when);
  }

  /** Every checkpoint that was printed before the power went has to hold for ever. */
  private static List<Run> depositAll(Disk disk, List<Checkpoint> printed) throws HistoryException {
    List<Run> acknowledged = new ArrayList<>();
    try {
      for (Run run : RUNS) {
        List<Judgement> judgements =
            JUDGEMENTS.stream()
                .filter(j -> run.services().stream().anyMatch(s -> s.judgement().equals(j.id())))
                .toList();
        FileHistory history = Samples.beside(ROOT, Limits.DEFAULT, disk);
        history.deposit(run, judgements, FACTS);
        acknowledged.add(run);
        history.deposit(Samples.review());
        Sealing sealing = history.seal(run.instant());
        assertEquals(Optional.empty(), sealing.trouble());
        sealing.checkpoint().ifPresent(printed::add);
      }
    } catch (FaultyDisk.Killed powerIsGone) {
      return acknowledged;
    }
    return acknowledged;
  }
}
