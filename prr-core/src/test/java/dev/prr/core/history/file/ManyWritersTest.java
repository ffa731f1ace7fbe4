package dev.prr.core.history.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.Audit;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.Sealing;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.workspace.Limits;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writers at the same time, threads of one process and processes of their own, each of which also
 * seals. 64 processes with 1,000 runs each: {@code mvn -pl prr-core test -Dtest=ManyWritersTest
 * -Dprr.writers=64 -Dprr.runs=1000}.
 */
final class ManyWritersTest {

  private static final int THREADS = 16;
  private static final int PROCESSES = Integer.getInteger("prr.writers", 3);
  private static final int RUNS = Integer.getInteger("prr.runs", 25);

  @TempDir Path root;

  /** Half of the runs of the threads are written by two at once, every judgement by many. */
  @Test
  void writers_at_the_same_time_lose_nothing_and_tear_nothing() throws Exception {
    List<Process> processes = new ArrayList<>();
    Set<String> acknowledged = new HashSet<>();
    ExecutorService writers = Executors.newFixedThreadPool(THREADS);
    try {
      for (int process = 0; process < PROCESSES; process++) {
        processes.add(start("p" + process));
      }
      List<Future<List<Digest>>> results = new ArrayList<>();
      for (int writer = 0; writer < THREADS; writer++) {
        String name = "w" + writer / 2;
        results.add(writers.submit(() -> depositAll(root, name)));
      }
      for (Future<List<Digest>> result : results) {
        result.get().forEach(id -> acknowledged.add(id.hex()));
      }
      for (int process = 0; process < PROCESSES; process++) {
        assertEquals(0, processes.get(process).waitFor(), "a process ended badly");
        acknowledged.addAll(Files.readAllLines(root.resolve("p" + process)));
      }
    } finally {
      writers.shutdownNow();
      processes.forEach(Process::destroyForcibly);
    }
    checkAll(acknowledged);
  }

  private void checkAll(Set<String> acknowledged) throws HistoryException {
    assertEquals((THREADS / 2 + PROCESSES) * RUNS, acknowledged.size());
    FileHistory history = Samples.beside(root, Limits.DEFAULT);
    assertEquals(acknowledged.size(), history.seal(Samples.NOON).checkpoint().orElseThrow().size());
    Audit audit = history.audit(Optional.empty(), Optional.empty());
    assertTrue(audit.isWhole(), () -> audit.problems().toString());
    Reading reading = Reading.of(root);
    assertEquals(List.of(), reading.problems());
    Set<String> kept = new HashSet<>();
    reading.runs().forEach(run -> assertTrue(kept.add(run.id().hex()), "twice: " + run.runId()));
    assertEquals(acknowledged, kept);
    System.out.printf(
        "writers: %d threads and %d processes, runs: %d, kept and sealed once: %d%n",
        THREADS, PROCESSES, acknowledged.size(), kept.size());
  }

  private Process start(String name) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx48m",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Writer.class.getName(),
            root.toString(),
            name,
            String.valueOf(RUNS))
        .redirectOutput(root.resolve(name).toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static List<Digest> depositAll(Path root, String writer) throws HistoryException {
    return depositAll(root, writer, RUNS);
  }

  private static List<Digest> depositAll(Path root, String writer, int runs)
      throws HistoryException {
    FileHistory history = Samples.beside(root, Limits.DEFAULT);
    List<Digest> acknowledged = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      Judgement judgement = Samples.judgement("checkout", i);
      Run run = Samples.run(writer + "-" + i, Samples.NOON.plusSeconds(i), judgement);
      acknowledged.add(history.deposit(run, List.of(judgement)).run());
      Sealing sealing = history.seal(Samples.NOON);
      assertEquals(Optional.empty(), sealing.trouble());
    }
    return acknowledged;
  }

  /** A process of its own. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) throws HistoryException {
      depositAll(new File(args[0]).toPath(), args[1], Integer.parseInt(args[2]))
          .forEach(System.out::println);
    }
  }
}
