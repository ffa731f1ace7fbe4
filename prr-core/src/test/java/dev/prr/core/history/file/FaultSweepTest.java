package dev.prr.core.history.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.Audit;
import dev.prr.core.history.HeldReviews;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.ReviewFilter;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.FaultyDisk;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.snapshot.Snapshot;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever step of a deposit or of sealing fails, and however: old or new, never half. */
final class FaultSweepTest {

  private static final Map<String, Supplier<Throwable>> FAULTS =
      new TreeMap<>(
          Map.of(
              "disk full", () -> new IOException("No space left on device"),
              "I/O error", () -> new IOException("Input/output error"),
              "read-only", () -> new FileSystemException("f", null, "Read-only file system"),
              "no permission", () -> new AccessDeniedException("f"),
              "killed", FaultyDisk.Killed::new));

  private static final Judgement OLD = Samples.judgement("checkout", 1);
  private static final Judgement NEW = Samples.judgement("checkout", 2);
  private static final Judgement ALSO = Samples.judgement("cart", 2);
  private static final Run FIRST = Samples.run("first", Samples.NOON, OLD);
  private static final Run SECOND = Samples.run("second", Samples.NOON.plusSeconds(1), NEW, ALSO);

  private static final List<Snapshot> FACTS = Samples.snapshots();
  private static final HeldReview REVIEW = Samples.review();

  @TempDir Path temp;

  private int trees;
  private int swept;

  @Test
  void every_step_times_every_fault_leaves_old_or_new() throws Exception {
    for (Map.Entry<String, Supplier<Throwable>> fault : FAULTS.entrySet()) {
      for (boolean byHalf : List.of(true, false)) {
        sweep(fault.getKey(), fault.getValue(), true, byHalf, true);
        if (!fault.getKey().equals("killed")) {
          sweep(fault.getKey(), fault.getValue(), false, byHalf, true);
        }
      }
      sweep(fault.getKey(), fault.getValue(), true, true, false);
    }
    System.out.printf("deposits and seals with one failing step: %d, half states: 0%n", swept);
    assertTrue(swept > 1000, "only " + swept + " faults were tried");
  }

  private void sweep(
      String name, Supplier<Throwable> fault, boolean lasting, boolean byHalf, boolean begun)
      throws Exception {
    boolean reached = true;
    for (int step = 1; reached; step++) {
      Path root = Files.createDirectory(temp.resolve("tree" + trees++));
      if (begun) {
        FileHistory history = Samples.beside(root, Limits.DEFAULT, forceless());
        history.deposit(FIRST, List.of(OLD), FACTS.subList(0, 1));
        history.seal(Samples.NOON);
      }
      FaultyDisk disk = new FaultyDisk(Disk.local(), step, lasting, byHalf, fault);
      List<Object> acknowledged = deposit(root, disk);
      reached = disk.failed();
      swept += reached ? 1 : 0;
      check(root, begun, acknowledged, name + " at step " + step + ", by half: " + byHalf);
    }
  }

  private static FaultyDisk forceless() {
    return new FaultyDisk(Disk.local(), Integer.MAX_VALUE, false, false, IOException::new);
  }

  /** What was acknowledged before the step failed. */
  private static List<Object> deposit(Path root, Disk disk) {
    List<Object> acknowledged = new ArrayList<>();
    FileHistory history = Samples.beside(root, Limits.DEFAULT, disk);
    try {
      attempt(
          "run", () -> history.deposit(SECOND, List.of(NEW, ALSO), FACTS), acknowledged, SECOND);
      history.seal(Samples.NOON);
      attempt("review", () -> history.deposit(REVIEW), acknowledged, REVIEW);
      history.seal(Samples.NOON);
      return acknowledged;
    } catch (FaultyDisk.Killed killed) {
      return acknowledged;
    }
  }

  /** One attempt to keep something. */
  private interface Attempt {
    Object keep() throws HistoryException;
  }

  private static void attempt(
      String what, Attempt attempt, List<Object> acknowledged, Object record) {
    try {
      attempt.keep();
      acknowledged.add(record);
    } catch (HistoryException refused) {
      assertTrue(
          refused
              .getMessage()
              .startsWith("This " + what + " could not be recorded in .prr/history. "),
          refused.getMessage());
    }
  }

  private static void check(Path root, boolean begun, List<Object> acknowledged, String when)
      throws HistoryException {
    FileHistory history = Samples.beside(root, Limits.DEFAULT, forceless());
    Reading reading = Reading.of(history);
    HeldReviews reviews = HeldReviews.of(history, ReviewFilter.ALL);
    assertEquals(List.of(), reading.problems(), when);
    assertEquals(List.of(), reviews.problems(), when);
    assertEquals(begun, reading.runs().contains(FIRST), when);
    List<Object> kept = new ArrayList<>(reading.runs());
    kept.addAll(reviews.all());
    assertTrue(kept.containsAll(acknowledged), when);
    assertFacts(history, reading.runs().contains(SECOND), when);

    history.deposit(SECOND, List.of(NEW, ALSO), FACTS);
    history.deposit(REVIEW);
    assertEquals(Optional.empty(), history.seal(Samples.NOON).trouble(), when);
    Audit audit = history.audit(Optional.empty(), Optional.empty());
    assertTrue(audit.isWhole(), () -> when + " " + audit.problems());
    assertEquals(begun ? 3 : 2, audit.checkpoint().orElseThrow().size(), when);
    Reading afterRetry = Reading.of(root);
    assertEquals(begun ? List.of(SECOND, FIRST) : List.of(SECOND), afterRetry.runs(), when);
    assertEquals(List.of(), afterRetry.problems(), when);
    assertEquals(List.of(REVIEW), HeldReviews.of(history, ReviewFilter.ALL).all(), when);
    assertFacts(history, true, when);
  }

  /** Facts are there whole or not at all, and always where a run is that they were given with. */
  private static void assertFacts(FileHistory history, boolean needed, String when)
      throws HistoryException {
    for (Snapshot facts : FACTS) {
      Optional<byte[]> kept = history.snapshot(facts.id());
      assertTrue(kept.isPresent() || !needed, when);
      kept.ifPresent(bytes -> assertArrayEquals(facts.bytes(), bytes, when));
    }
  }

  @Test
  void a_refusal_says_what_where_why_and_how() {
    assertEquals(
        "This run could not be recorded in .prr/history. No space is left on the disk. Free some,"
            + " or name another folder with -Dprr.history=<folder>.",
        refusal("disk full"));
    assertEquals(
        "This run could not be recorded in .prr/history. The disk is read-only. Make it writable,"
            + " or name another folder with -Dprr.history=<folder>.",
        refusal("read-only"));
    assertEquals(
        "This run could not be recorded in .prr/history. Permission is denied. Let the user that"
            + " runs the build write there, or name another folder with -Dprr.history=<folder>.",
        refusal("no permission"));
  }

  private String refusal(String fault) {
    Disk disk = new FaultyDisk(Disk.local(), 3, true, false, FAULTS.get(fault));
    FileHistory history = Samples.beside(temp, Limits.DEFAULT, disk);
    return assertThrows(HistoryException.class, () -> history.deposit(SECOND, List.of(NEW, ALSO)))
        .getMessage();
  }
}
