package dev.prr.core.history.file;

import dev.prr.core.history.disk.AsideFile;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.SafeFolder;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Kept;
import dev.prr.core.history.record.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Where records lie in a history folder, and how one gets there.
 *
 * <pre>
 * .gitignore                                               ignores everything here
 * judgements/7f/7f3a9c….json                               named by its content
 * snapshots/7f/7fe21b….json.gz                             named by its content unpacked
 * deposits/20261122T110800.000000000Z-run-41cc….json       the same, in the order of time
 * chain/                                                   what deposits are folded into
 * tmp/                                                     what is being written
 * </pre>
 *
 * Each file is whole from the moment it has its name, see {@link AsideFile}.
 */
final class Shelf {

  static final String DEPOSITS = "deposits";
  static final String JUDGEMENTS = "judgements";
  static final String SNAPSHOTS = "snapshots";
  private static final String IGNORE = ".gitignore";
  private static final byte[] IGNORE_ALL = "*\n".getBytes(StandardCharsets.UTF_8);

  private static final int SHARD = 2;
  private static final DateTimeFormatter MONTH = utc("uuuu-MM");
  private static final DateTimeFormatter STAMP = utc("uuuuMMdd'T'HHmmss.nnnnnnnnn'Z'");

  private final Disk disk;
  private final SafeFolder home;
  private final AsideFile aside;

  Shelf(Disk disk, SafeFolder home) {
    this.disk = disk;
    this.home = home;
    this.aside = new AsideFile(disk, home);
  }

  /** Makes the folders that every record needs. */
  void open() throws IOException {
    home.make();
    aside.open();
    if (!disk.list(home.path()).contains(IGNORE)) {
      aside.put(home.path(), IGNORE, IGNORE_ALL);
    }
  }

  boolean has(String folder) throws IOException {
    return home.has(folder);
  }

  /** Returns when the record will survive a power loss. */
  void put(Kept record) throws IOException {
    byte[] bytes = record.bytes();
    put(nameOf(record, Digest.of(bytes)), bytes);
  }

  void put(String name, byte[] bytes) throws IOException {
    List<String> path = List.of(name.split("/", -1));
    int last = path.size() - 1;
    aside.put(home.makeInside(path.subList(0, last)), path.get(last), bytes);
  }

  /** Whether a file of that name is there. */
  boolean holds(String name) throws IOException {
    try {
      disk.size(home.path().resolve(name));
      return true;
    } catch (NoSuchFileException none) {
      return false;
    }
  }

  void sweep() throws IOException {
    aside.sweep();
  }

  List<String> list(String folder) throws IOException {
    return disk.list(home.path().resolve(folder));
  }

  byte[] read(String name, int limit) throws IOException {
    return disk.read(home.path().resolve(name), limit);
  }

  void delete(String name) throws IOException {
    disk.delete(home.path().resolve(name));
  }

  Path path() {
    return home.path();
  }

  static String nameOf(Kept record, Digest id) {
    if (record instanceof Run run) {
      return nameOfDeposit(run.instant(), Run.KIND, id);
    }
    return record instanceof HeldReview review
        ? nameOfDeposit(review.held().atStartOfDay(ZoneOffset.UTC).toInstant(), HeldReview.KIND, id)
        : nameOfJudgement(id);
  }

  private static String nameOfDeposit(Instant instant, String kind, Digest id) {
    return DEPOSITS + "/" + STAMP.format(instant) + "-" + kind + "-" + id + ".json";
  }

  static String nameOfJudgement(Digest id) {
    return String.join("/", JUDGEMENTS, id.hex().substring(0, SHARD), id + ".json");
  }

  static String nameOfSnapshot(Digest facts) {
    return String.join("/", SNAPSHOTS, facts.hex().substring(0, SHARD), facts + ".json.gz");
  }

  static String monthOf(Instant instant) {
    return MONTH.format(instant);
  }

  private static DateTimeFormatter utc(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
