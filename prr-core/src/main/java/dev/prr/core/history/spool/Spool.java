package dev.prr.core.history.spool;

import dev.prr.core.history.HistoryException;
import dev.prr.core.history.disk.AsideFile;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.DiskTrouble;
import dev.prr.core.history.disk.SafeFolder;
import dev.prr.core.history.transfer.Parcel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Parcels that wait. Any number of builds put them and take them at once, without a lock: the same
 * parcel again is the same file, and the history takes it once however often it is brought.
 *
 * <pre>
 * .gitignore
 * waiting/20261122T110800.000000000Z-run-41cc….jsonl.gz
 * tmp/                                                    what is being written
 * </pre>
 */
public final class Spool {

  private static final String FOLDER = "waiting";
  private static final String END = ".jsonl.gz";
  private static final String IGNORE = ".gitignore";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.nnnnnnnnn'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Disk disk;
  private final SafeFolder home;
  private final AsideFile aside;
  private final SpoolLimits limits;

  /**
   * The spool in a folder, which is made when something has to wait.
   *
   * @param root the judged tree; where the folder lies in it, a link on the way there is refused
   */
  public Spool(Disk disk, Path root, Path folder, SpoolLimits limits) {
    this.disk = disk;
    this.home = SafeFolder.of(disk, root, folder);
    this.aside = new AsideFile(disk, home);
    this.limits = limits;
  }

  /** Where it lies, as a user knows it. */
  public String shown() {
    return home.shown();
  }

  /**
   * Returns when the parcel will survive a kill and a power loss.
   *
   * @param instant by which it is ordered among others
   * @throws HistoryException when it cannot be written, or too much waits already
   */
  public void put(Parcel parcel, Instant instant) throws HistoryException {
    byte[] packed = parcel.packed();
    if (parcel.size() > limits.parcelBytes()) {
      throw new HistoryException(
          "It cannot wait in "
              + shown()
              + " either: it has "
              + parcel.size()
              + " bytes, the limit is "
              + limits.parcelBytes()
              + ". Judge fewer services in one run.");
    }
    try {
      home.make();
      aside.open();
      if (!disk.list(home.path()).contains(IGNORE)) {
        aside.put(home.path(), IGNORE, "*\n".getBytes(StandardCharsets.UTF_8));
      }
      Path folder = home.makeInside(List.of(FOLDER));
      String name = STAMP.format(instant) + "-" + parcel.thing().kind() + "-" + parcel.id() + END;
      checkRoom(name, packed.length);
      aside.put(folder, name, packed);
      aside.sweep();
    } catch (IOException e) {
      throw new HistoryException(
          "It cannot wait in " + shown() + " either. " + DiskTrouble.explain(e) + ".", e);
    }
  }

  private void checkRoom(String name, long more) throws IOException, HistoryException {
    List<String> waiting = waiting();
    if (waiting.contains(name)) {
      return;
    }
    long bytes = more;
    for (String other : waiting) {
      bytes += size(other);
    }
    if (waiting.size() >= limits.records() || bytes > limits.bytes()) {
      throw new HistoryException(
          "It cannot wait in "
              + shown()
              + " either: "
              + waiting.size()
              + " wait there already, and more than "
              + limits.records()
              + " or "
              + limits.bytes()
              + " bytes are not kept. Bring them over with prr:deliver once the database is back.");
    }
  }

  private long size(String name) throws IOException {
    try {
      return disk.size(path(name));
    } catch (NoSuchFileException taken) {
      return 0;
    }
  }

  /** The names of all that wait, the oldest first. */
  public List<String> waiting() throws IOException {
    return home.has(FOLDER)
        ? disk.list(home.path().resolve(FOLDER)).stream()
            .filter(name -> name.endsWith(END))
            .toList()
        : List.of();
  }

  /**
   * One that waits; empty where another build has brought it already.
   *
   * @throws IOException when it cannot be read, or is not what was written
   */
  public Optional<Parcel> read(String name) throws IOException {
    byte[] packed;
    try {
      packed = disk.read(path(name), limits.parcelBytes());
    } catch (NoSuchFileException taken) {
      return Optional.empty();
    }
    Parcel parcel = Parcel.read(packed, limits.parcelBytes());
    if (!name.endsWith("-" + parcel.id() + END)) {
      throw new IOException("it lies under a name that is not its own");
    }
    return Optional.of(parcel);
  }

  /** Takes one away that the history has for sure. */
  public void forget(String name) throws IOException {
    disk.delete(path(name));
  }

  private Path path(String name) {
    return home.path().resolve(FOLDER).resolve(name);
  }
}
