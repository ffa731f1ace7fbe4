package dev.prr.core.history.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.Audit;
import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.Receipt;
import dev.prr.core.history.Sealing;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.workspace.Limits;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A writer is killed in the middle of its work, again and again, over one history. A thousand
 * times: {@code mvn -pl prr-core test -Dtest=KillTest -Dprr.kills=1000}.
 */
final class KillTest {

  private static final int KILLS = Integer.getInteger("prr.kills", 20);
  private static final int LONGEST_LIFE_MILLIS = 150;

  @TempDir Path root;

  @Test
  void no_acknowledged_run_is_lost_when_its_writer_is_killed() throws Exception {
    Random random = new Random(20261122);
    Set<String> acknowledged = new HashSet<>();
    Set<String> printed = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      for (String line : depositUntilKilled("k" + kill, random.nextInt(LONGEST_LIFE_MILLIS))) {
        (line.contains(" ") ? printed : acknowledged).add(line);
      }
    }
    History history = Samples.beside(root, Limits.DEFAULT);
    Sealing sealing = history.seal(Samples.NOON);
    assertEquals(Optional.empty(), sealing.trouble());
    Reading reading = Reading.of(root);
    Set<String> kept =
        reading.runs().stream().map(run -> run.id().hex()).collect(Collectors.toSet());
    System.out.printf(
        "kills: %d, acknowledged runs: %d, kept: %d, checkpoints that hold: %d%n",
        KILLS, acknowledged.size(), kept.size(), printed.size());
    assertEquals(List.of(), reading.problems());
    assertTrue(acknowledged.size() >= KILLS, "each writer acknowledges before it is killed");
    assertEquals(kept.size(), sealing.checkpoint().orElseThrow().size(), "sealed once each");
    checkWitnesses(printed);
    acknowledged.removeAll(kept);
    assertEquals(Set.of(), acknowledged, "acknowledged and lost");
  }

  /** The largest of each thousand, so that the long run does not read the chain a million times. */
  private void checkWitnesses(Set<String> printed) throws HistoryException {
    Set<Long> checked = new HashSet<>();
    for (Checkpoint witness : printed.stream().map(Checkpoint::read).toList()) {
      if (checked.add(witness.size() / 1000)) {
        Audit audit =
            Samples.beside(root, Limits.DEFAULT).audit(Optional.of(witness), Optional.empty());
        assertTrue(audit.isWhole(), () -> audit.problems() + " " + audit.witness());
      }
    }
    assertTrue(!checked.isEmpty(), "no writer sealed anything");
  }

  /** Returns what was acknowledged on whole lines; the writer lives a while after its first. */
  private Set<String> depositUntilKilled(String name, int millis) throws Exception {
    Path said = root.resolve(name + ".out");
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Writer.class.getName(),
                root.toString(),
                name)
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      while (wholeLines(said).isEmpty()) {
        assertTrue(writer.isAlive(), "the writer ended before it acknowledged anything");
        Thread.sleep(5);
      }
      Thread.sleep(millis);
    } finally {
      writer.destroyForcibly().waitFor();
    }
    return wholeLines(said);
  }

  private static Set<String> wholeLines(Path file) throws IOException {
    String text = Files.readString(file);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().collect(Collectors.toSet());
  }

  /** Deposits and seals without end and says so after each. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) throws HistoryException {
      FileHistory history = Samples.beside(new File(args[0]).toPath(), Limits.DEFAULT);
      for (int i = 0; ; i++) {
        Judgement checkout = Samples.judgement("checkout", i);
        Judgement cart = Samples.judgement("cart", i % 3);
        Run run = Samples.run(args[1] + "-" + i, Samples.NOON.plusSeconds(i), checkout, cart);
        Receipt receipt = history.deposit(run, List.of(checkout, cart));
        System.out.println(receipt.run());
        System.out.flush();
        history
            .seal(Samples.NOON)
            .checkpoint()
            .map(Checkpoint::line)
            .ifPresent(System.out::println);
        System.out.flush();
      }
    }
  }
}
