package dev.prr.core.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Where records lie in a history folder, and how one gets there.
 *
 * <pre>
 * .gitignore                                           ignores everything here
 * judgements/7f/7f3a9c….json                           named by its content
 * runs/2026-11/20261122T110800.000000000Z-41cc….json   the same, in the order of time
 * tmp/                                                 what is being written
 * </pre>
 *
 * Each file is whole from the moment it has its name: it is written aside, forced to the medium,
 * renamed, and the folder is forced too. No lock is needed, because two writers of one name write
 * the same bytes.
 */
final class Shelf {

  static final String RUNS = "runs";
  private static final String JUDGEMENTS = "judgements";
  private static final String ASIDE = "tmp";
  private static final String IGNORE = ".gitignore";
  private static final byte[] IGNORE_ALL = "*\n".getBytes(StandardCharsets.UTF_8);

  /** Longer than any run takes, so that nobody's file is swept from under their hands. */
  private static final Duration LEFT_OVER = Duration.ofDays(1);

  private static final int SHARD = 2;
  private static final DateTimeFormatter MONTH = utc("uuuu-MM");
  private static final DateTimeFormatter STAMP = utc("uuuuMMdd'T'HHmmss.nnnnnnnnn'Z'");

  private final Disk disk;
  private final SafeFolder home;

  Shelf(Disk disk, SafeFolder home) {
    this.disk = disk;
    this.home = home;
  }

  /** Makes the folders that every record needs. */
  void open() throws IOException {
    home.make();
    home.makeInside(List.of(ASIDE));
    if (!disk.list(home.path()).contains(IGNORE)) {
      put(home.path(), IGNORE, IGNORE_ALL);
    }
  }

  boolean hasRuns() throws IOException {
    return home.has(RUNS);
  }

  /** Returns when the record will survive a power loss. */
  void put(Kept record) throws IOException {
    byte[] bytes = record.bytes();
    List<String> path = List.of(nameOf(record, Digest.of(bytes)).split("/", -1));
    int last = path.size() - 1;
    put(home.makeInside(path.subList(0, last)), path.get(last), bytes);
  }

  private void put(Path folder, String name, byte[] bytes) throws IOException {
    Path aside = home.path().resolve(ASIDE).resolve(UUID.randomUUID() + ".tmp");
    try {
      disk.write(aside, bytes);
      disk.force(aside);
      disk.rename(aside, folder.resolve(name));
    } catch (IOException failed) {
      forget(aside, failed);
      throw failed;
    }
    disk.force(folder);
  }

  private void forget(Path aside, IOException because) {
    try {
      disk.delete(aside);
    } catch (IOException alsoFailed) {
      because.addSuppressed(alsoFailed);
    }
  }

  /**
   * Removes what writers that were killed have left. Age is told by the clock of the disk alone,
   * the last write to the folder being now.
   */
  void sweep() throws IOException {
    Path folder = home.path().resolve(ASIDE);
    Instant now = disk.modified(folder);
    for (String name : disk.list(folder)) {
      Path leftOver = folder.resolve(name);
      if (disk.modified(leftOver).isBefore(now.minus(LEFT_OVER))) {
        disk.delete(leftOver);
      }
    }
  }

  List<String> list(String folder) throws IOException {
    return disk.list(home.path().resolve(folder));
  }

  byte[] read(String name, int limit) throws IOException {
    return disk.read(home.path().resolve(name), limit);
  }

  static String nameOf(Kept record, Digest id) {
    return record instanceof Run run
        ? String.join("/", RUNS, MONTH.format(run.instant()), stampOf(run) + "-" + id + ".json")
        : nameOfJudgement(id);
  }

  static String nameOfJudgement(Digest id) {
    return String.join("/", JUDGEMENTS, id.hex().substring(0, SHARD), id + ".json");
  }

  private static String stampOf(Run run) {
    return STAMP.format(run.instant());
  }

  private static DateTimeFormatter utc(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
