package dev.prr.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.VerifyGoal;
import dev.prr.core.rule.pack.PackSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How large a history grows: real runs of the core pack over one real-shaped service, one in ten of
 * which reads other facts. {@code -Dprr.runs=1000} for the figures in docs/history.md.
 */
final class HistoryGrowthTest {

  private static final Path SERVICE = Path.of("../src-it/nopom-checkout-ready");
  private static final int RUNS = Integer.getInteger("prr.runs", 20);
  private static final int CHANGE_EVERY = 10;
  private static final int RUNS_A_YEAR = 250 * 4;
  private static final long BLOCK = 4096;

  @TempDir Path temp;

  @BeforeEach
  void a_service_of_its_own() throws IOException {
    try (Stream<Path> files = Files.walk(SERVICE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path inside = SERVICE.relativize(file);
        if (inside.startsWith(".prr") || inside.startsWith("target")) {
          continue; // whoever followed the README has run the gate there
        }
        Path target = temp.resolve(inside.toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  @Test
  void a_history_grows_by_what_is_new_and_evenly() throws IOException {
    run(0, RUNS / 2);
    Size half = Size.of(temp.resolve(".prr/history"));
    run(RUNS / 2, RUNS);
    Size whole = Size.of(temp.resolve(".prr/history"));

    assertEquals(RUNS / CHANGE_EVERY, whole.snapshots.files, "facts are kept once");
    assertTrue(whole.chain.bytes <= 2 * half.chain.bytes + RUNS, "the chain grows evenly");
    assertTrue(whole.chain.bytes / RUNS < 1500, "a sealed run is small: " + whole.chain.bytes);
    System.out.printf(
        Locale.ROOT,
        "%d runs, %d with other facts: a sealed run %d bytes, a judgement %d, facts %d packed%n",
        RUNS,
        whole.snapshots.files,
        whole.chain.bytes / RUNS,
        whole.judgements.mean(),
        whole.snapshots.mean());
    for (int services : List.of(100, 1_000, 10_000)) {
      double years = (double) services * RUNS_A_YEAR / RUNS;
      System.out.printf(
          Locale.ROOT,
          "%d services a year: chain %.1f GB, judgements %.1f GB, facts %.1f GB, on disk %.1f GB in"
              + " %.0f files%n",
          services,
          years * whole.chain.bytes / 1e9,
          years * whole.judgements.bytes / 1e9,
          years * whole.snapshots.bytes / 1e9,
          years * (whole.chain.bytes + whole.judgements.blocks + whole.snapshots.blocks) / 1e9,
          years * (whole.judgements.files + whole.snapshots.files));
    }
  }

  private void run(int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      Files.writeString(
          temp.resolve("docs/runbooks/CheckoutRollback.md"),
          "# Take checkout back\n\n## Step " + i / CHANGE_EVERY + "\n\nTake the last release.\n");
      Instant when = Instant.parse("2026-06-01T12:00:00Z").plus(Duration.ofMinutes(i));
      VerifyGoal.run(
          GateRequest.of(temp, when)
              .packs(
                  List.of(
                      new PackSource(HistoryGrowthTest.class.getClassLoader(), List.of("core"))))
              .runId("run-" + i)
              .engine("1.0.0")
              .build());
    }
  }

  /** What lies in some folders. */
  private record Part(long files, long bytes, long blocks) {
    static Part of(Path folder) throws IOException {
      try (Stream<Path> all = Files.walk(folder)) {
        List<Long> sizes = all.filter(Files::isRegularFile).map(Part::size).toList();
        return new Part(
            sizes.size(),
            sizes.stream().mapToLong(size -> size).sum(),
            sizes.stream().mapToLong(size -> (size + BLOCK - 1) / BLOCK * BLOCK).sum());
      }
    }

    private static long size(Path file) {
      try {
        return Files.size(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    long mean() {
      return files == 0 ? 0 : bytes / files;
    }
  }

  private record Size(Part chain, Part judgements, Part snapshots) {
    static Size of(Path history) throws IOException {
      return new Size(
          Part.of(history.resolve("chain")),
          Part.of(history.resolve("judgements")),
          Part.of(history.resolve("snapshots")));
    }
  }
}
