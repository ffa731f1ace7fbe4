package dev.prr.core.history.chain;

import dev.prr.core.history.disk.AsideFile;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.SafeFolder;
import dev.prr.core.history.record.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Where the chain lies in a history folder.
 *
 * <pre>
 * chain/2026-11.jsonl   a segment: the records that were sealed in that month, one a line
 * chain/2026-11.ids     their ids, 32 bytes each, to find one quickly; made anew when it is wrong
 * chain/head            how far the chain goes; made anew when it is lost
 * chain/base            what the chain begins behind, once older segments were dropped
 * chain/checkpoint      the last checkpoint, to be copied elsewhere
 * chain/lock            what a sealer holds
 * </pre>
 */
final class ChainFiles {

  static final String FOLDER = "chain";
  static final String SEGMENT = ".jsonl";
  private static final String IDS = ".ids";
  private static final String HEAD = "head";
  private static final String BASE = "base";
  private static final String CHECKPOINT = "checkpoint";
  private static final String LOCK = "lock";
  private static final int LARGEST_HEAD = 8192;

  private final Disk disk;
  private final SafeFolder home;
  private final AsideFile aside;
  private final Path folder;

  ChainFiles(Disk disk, SafeFolder home) {
    this.disk = disk;
    this.home = home;
    this.aside = new AsideFile(disk, home);
    this.folder = home.path().resolve(FOLDER);
  }

  void open() throws IOException {
    home.makeInside(List.of(FOLDER));
  }

  boolean isThere() throws IOException {
    return home.has(FOLDER);
  }

  Disk disk() {
    return disk;
  }

  Path lock() {
    return folder.resolve(LOCK);
  }

  /** The months of the segments that are still part of the chain, in order. */
  List<String> months(Head base) throws IOException {
    return disk.list(folder).stream()
        .filter(name -> name.endsWith(SEGMENT))
        .map(name -> name.substring(0, name.length() - SEGMENT.length()))
        .filter(ChainFiles::isMonth)
        .filter(month -> month.compareTo(base.segment()) > 0)
        .toList();
  }

  /** Whether a text is a month such as {@code 2026-11}. */
  private static boolean isMonth(String name) {
    try {
      return YearMonth.parse(name).toString().equals(name);
    } catch (DateTimeParseException notOne) {
      return false;
    }
  }

  /** How a user knows a segment: a path that starts in the history folder. */
  static String nameOf(String month) {
    return FOLDER + "/" + month + SEGMENT;
  }

  Path segment(String month) {
    return folder.resolve(month + SEGMENT);
  }

  Path ids(String month) {
    return folder.resolve(month + IDS);
  }

  Path folder() {
    return folder;
  }

  /** Empty where there is none or it cannot be understood. */
  Optional<Head> head() throws IOException {
    return read(HEAD);
  }

  /** What the chain begins behind. */
  Head base() throws IOException {
    return read(BASE).orElse(Head.NONE);
  }

  private Optional<Head> read(String name) throws IOException {
    try {
      return Head.read(disk.read(folder.resolve(name), LARGEST_HEAD));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  void keep(Head head) throws IOException {
    aside.put(folder, HEAD, head.text());
    Optional<Checkpoint> checkpoint = head.checkpoint();
    if (checkpoint.isPresent()) {
      byte[] note = checkpoint.get().note().getBytes(StandardCharsets.UTF_8);
      aside.put(folder, CHECKPOINT, note);
    }
  }

  void keepBase(Head base) throws IOException {
    aside.put(folder, BASE, base.text());
  }

  /** Removes the files of segments that are no longer part of the chain. */
  void forgetOlder() throws IOException {
    String last = base().segment();
    for (String name : disk.list(folder)) {
      int dot = name.lastIndexOf('.');
      boolean ofSegment = name.endsWith(SEGMENT) || name.endsWith(IDS);
      if (ofSegment
          && isMonth(name.substring(0, dot))
          && name.substring(0, dot).compareTo(last) <= 0) {
        disk.delete(folder.resolve(name));
      }
    }
  }

  /** The ids of the records of a segment, 32 bytes each; empty where that file cannot be right. */
  Optional<byte[]> idsOf(String month, long count) throws IOException {
    try {
      long size = disk.size(ids(month));
      return size == count * Hashes.SIZE
          ? Optional.of(disk.read(ids(month), 0, (int) size))
          : Optional.empty();
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  /** The same where nobody says how many there should be. */
  Optional<byte[]> idsOf(String month) throws IOException {
    try {
      return idsOf(month, disk.size(ids(month)) / Hashes.SIZE);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  void keepIds(String month, byte[] ids) throws IOException {
    aside.put(folder, month + IDS, ids);
  }

  static byte[] idsOf(List<Link> links) {
    ByteArrayOutputStream ids = new ByteArrayOutputStream();
    links.stream().map(Link::id).map(Hashes::bytes).forEach(ids::writeBytes);
    return ids.toByteArray();
  }

  /** Whether a 32-byte id stands at this place. */
  static Digest idAt(byte[] ids, int at) {
    byte[] id = new byte[Hashes.SIZE];
    System.arraycopy(ids, at, id, 0, Hashes.SIZE);
    return Hashes.digest(id);
  }
}
