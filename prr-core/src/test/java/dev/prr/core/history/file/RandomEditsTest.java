package dev.prr.core.history.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.Audit;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.disk.MemoryDisk;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.workspace.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody edits the history: a byte, a line less, one more, two exchanged, the end cut off. All
 * 10,000 of the promise: {@code mvn -pl prr-core test -Dtest=RandomEditsTest -Dprr.edits=10000}.
 */
final class RandomEditsTest {

  private static final int EDITS = Integer.getInteger("prr.edits", 1000);
  private static final Path ROOT = Path.of("/");
  private static final Path HOME = ROOT.resolve(".prr/history");

  private final MemoryDisk disk = new MemoryDisk(Integer.MAX_VALUE);
  private final FileHistory history = Samples.beside(ROOT, Limits.DEFAULT, disk);
  private final Random random = new Random(20261124);
  private Optional<Checkpoint> witness = Optional.empty();

  @BeforeEach
  void seal_twenty_runs_and_leave_two_waiting() throws Exception {
    for (int i = 0; i < 22; i++) {
      Judgement judgement = Samples.judgement("checkout", i % 5);
      Run run = Samples.run("r-" + i, Samples.NOON.plusSeconds(i * 200_000L), judgement);
      history.deposit(run, List.of(judgement));
      if (i < 20) {
        witness = history.seal(run.instant()).checkpoint();
      }
    }
  }

  @Test
  void every_edit_is_noticed() throws Exception {
    Map<String, Integer> tried = new TreeMap<>();
    List<Path> records = records();
    List<Path> segments = records.stream().filter(f -> f.toString().endsWith(".jsonl")).toList();
    assertEquals(3, segments.size());
    for (int i = 0; i < EDITS; i++) {
      boolean byByte = i % 5 == 0;
      Path file = pick(byByte ? records : segments);
      byte[] whole = disk.read(file, 0, Integer.MAX_VALUE / 2);
      byte[] edited = byByte ? byteEdited(whole) : linesEdited(whole, i % 5);
      replace(file, edited);
      String kind = List.of("byte", "line removed", "line put in", "exchanged", "cut").get(i % 5);
      Audit audit = history.audit(witness, Optional.empty());
      assertTrue(!audit.isWhole() || !audit.notes().isEmpty(), () -> kind + " in " + file);
      tried.merge(kind, 1, Integer::sum);
      replace(file, whole);
    }
    assertTrue(history.audit(witness, Optional.empty()).isWhole(), "all edits were taken back");
    System.out.printf("edits of the history: %d, noticed: %d, %s%n", EDITS, EDITS, tried);
  }

  private List<Path> records() throws Exception {
    List<Path> all = new ArrayList<>();
    for (String folder : List.of("chain", "deposits")) {
      for (String name : disk.list(HOME.resolve(folder))) {
        if (name.endsWith(".jsonl") || name.endsWith(".json")) {
          all.add(HOME.resolve(folder).resolve(name));
        }
      }
    }
    for (String shard : disk.list(HOME.resolve("judgements"))) {
      for (String name : disk.list(HOME.resolve("judgements").resolve(shard))) {
        all.add(HOME.resolve("judgements").resolve(shard).resolve(name));
      }
    }
    return all;
  }

  private byte[] byteEdited(byte[] whole) {
    byte[] edited = whole.clone();
    edited[random.nextInt(edited.length)] ^= (byte) (1 + random.nextInt(255));
    return edited;
  }

  private byte[] linesEdited(byte[] whole, int how) {
    List<byte[]> lines = new ArrayList<>(lines(whole));
    int at = random.nextInt(lines.size());
    int other = (at + 1 + random.nextInt(lines.size() - 1)) % lines.size();
    switch (how) {
      case 1 -> lines.remove(at);
      case 2 -> lines.add(at, lines.get(other));
      case 3 -> Collections.swap(lines, at, other);
      default -> {
        return Arrays.copyOf(whole, random.nextInt(whole.length));
      }
    }
    int length = lines.stream().mapToInt(line -> line.length).sum();
    byte[] edited = new byte[length];
    int to = 0;
    for (byte[] line : lines) {
      System.arraycopy(line, 0, edited, to, line.length);
      to += line.length;
    }
    return edited;
  }

  private static List<byte[]> lines(byte[] whole) {
    int[] ends = IntStream.range(0, whole.length).filter(i -> whole[i] == '\n').toArray();
    return IntStream.range(0, ends.length)
        .mapToObj(i -> Arrays.copyOfRange(whole, i == 0 ? 0 : ends[i - 1] + 1, ends[i] + 1))
        .toList();
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private void replace(Path file, byte[] bytes) throws Exception {
    disk.delete(file);
    disk.write(file, bytes);
  }
}
