package dev.prr.core.history.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A disk that loses its power. What survives is what was forced: the content of a file, and the
 * names in a folder, each by itself, as file systems promise it and no more.
 */
public final class MemoryDisk implements Disk {

  private static final class Entry {
    final boolean folder;
    byte[] bytes;
    byte[] forced = new byte[0];
    Map<String, Entry> names = new TreeMap<>();
    Map<String, Entry> forcedNames = Map.of();

    Entry(boolean folder, byte[] bytes) {
      this.folder = folder;
      this.bytes = bytes;
    }
  }

  private final Entry top;
  private int steps;
  private final int last;

  /**
   * @param last the step after which the power goes
   */
  public MemoryDisk(int last) {
    this(new Entry(true, new byte[0]), last);
  }

  private MemoryDisk(Entry top, int last) {
    this.top = top;
    this.last = last;
  }

  public int steps() {
    return steps;
  }

  /**
   * What is there when the power is back.
   *
   * @param namesSurvive whether the disk had already written names that nobody forced it to; of
   *     what was written to a file since it was last forced, half is there either way
   */
  public MemoryDisk afterPowerLoss(boolean namesSurvive, int nextLast) {
    return new MemoryDisk(survivor(top, namesSurvive), nextLast);
  }

  private static Entry survivor(Entry entry, boolean namesSurvive) {
    Entry survivor = new Entry(entry.folder, content(entry));
    survivor.forced = survivor.bytes;
    (namesSurvive ? entry.names : entry.forcedNames)
        .forEach((name, child) -> survivor.names.put(name, survivor(child, namesSurvive)));
    survivor.forcedNames = Map.copyOf(survivor.names);
    return survivor;
  }

  /** A file that was cut and not forced has its old length again. */
  private static byte[] content(Entry entry) {
    int kept = entry.forced.length;
    int written = entry.bytes.length;
    return written < kept ? entry.forced : Arrays.copyOf(entry.bytes, kept + (written - kept) / 2);
  }

  private void step() {
    if (steps++ >= last) {
      throw new FaultyDisk.Killed();
    }
  }

  private Entry entry(Path path) throws IOException {
    Entry entry = top;
    for (Path name : path) {
      if (!entry.folder || !entry.names.containsKey(name.toString())) {
        throw new NoSuchFileException(path.toString());
      }
      entry = entry.names.get(name.toString());
    }
    return entry;
  }

  private Entry parent(Path path) throws IOException {
    return path.getNameCount() == 1 ? top : entry(path.getParent());
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  @Override
  public boolean isFolder(Path folder, boolean throughLink) {
    try {
      return entry(folder).folder;
    } catch (IOException none) {
      return false;
    }
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    step();
    Entry made =
        parent(folder).names.computeIfAbsent(name(folder), n -> new Entry(true, new byte[0]));
    if (!made.folder) {
      throw new NotDirectoryException(folder.toString());
    }
  }

  @Override
  public void write(Path newFile, byte[] bytes) throws IOException {
    step();
    if (parent(newFile).names.putIfAbsent(name(newFile), new Entry(false, bytes)) != null) {
      throw new FileAlreadyExistsException(newFile.toString());
    }
  }

  @Override
  public void force(Path fileOrFolder) throws IOException {
    step();
    Entry entry = entry(fileOrFolder);
    entry.forced = entry.bytes;
    entry.forcedNames = Map.copyOf(entry.names);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    step();
    Entry moved = entry(from);
    parent(from).names.remove(name(from));
    parent(to).names.put(name(to), moved);
  }

  @Override
  public void delete(Path file) throws IOException {
    step();
    parent(file).names.remove(name(file));
  }

  @Override
  public List<String> list(Path folder) throws IOException {
    step();
    return List.copyOf(entry(folder).names.keySet());
  }

  @Override
  public byte[] read(Path file, int limit) throws IOException {
    step();
    return entry(file).bytes;
  }

  @Override
  public byte[] read(Path file, long from, int length) throws IOException {
    step();
    byte[] bytes = entry(file).bytes;
    int start = (int) Math.min(from, bytes.length);
    return Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + length));
  }

  @Override
  public long size(Path file) throws IOException {
    step();
    return entry(file).bytes.length;
  }

  @Override
  public void append(Path file, byte[] bytes) throws IOException {
    step();
    Entry entry =
        parent(file).names.computeIfAbsent(name(file), n -> new Entry(false, new byte[0]));
    byte[] all = Arrays.copyOf(entry.bytes, entry.bytes.length + bytes.length);
    System.arraycopy(bytes, 0, all, entry.bytes.length, bytes.length);
    entry.bytes = all;
  }

  @Override
  public void cut(Path file, long length) throws IOException {
    step();
    Entry entry = entry(file);
    entry.bytes = Arrays.copyOf(entry.bytes, (int) length);
  }

  @Override
  public Optional<Closeable> lock(Path file) throws IOException {
    step();
    parent(file).names.putIfAbsent(name(file), new Entry(false, new byte[0]));
    return Optional.of(() -> {});
  }

  @Override
  public Instant modified(Path file) throws IOException {
    step();
    entry(file);
    return Instant.EPOCH;
  }
}
