package dev.prr.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.workspace.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManyWritersTest {

  private static final int WRITERS = 16;
  private static final int RUNS = 25;

  @TempDir Path root;

  /** Half of the runs are written by two writers at once, every judgement by many. */
  @Test
  void writers_at_the_same_time_lose_nothing_and_tear_nothing() throws Exception {
    Set<Digest> acknowledged = new HashSet<>();
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<List<Digest>>> results = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        int number = writer / 2;
        results.add(writers.submit(() -> depositAll(number)));
      }
      for (Future<List<Digest>> result : results) {
        acknowledged.addAll(result.get());
      }
    } finally {
      writers.shutdownNow();
    }
    Reading reading = Reading.of(root);
    assertEquals(List.of(), reading.problems());
    assertEquals(WRITERS / 2 * RUNS, acknowledged.size());
    Set<Digest> kept = new HashSet<>();
    reading.runs().forEach(run -> assertTrue(kept.add(run.id()), "twice: " + run.runId()));
    assertEquals(acknowledged, kept);
  }

  private List<Digest> depositAll(int writer) throws HistoryException {
    FileHistory history = Samples.beside(root, Limits.DEFAULT);
    List<Digest> acknowledged = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      Judgement judgement = Samples.judgement("checkout", i);
      Run run = Samples.run("w" + writer + "-" + i, Samples.NOON.plusSeconds(i), judgement);
      acknowledged.add(history.deposit(run, List.of(judgement)).run());
    }
    return acknowledged;
  }
}
