package dev.prr.core.history;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A disk that loses its power. What survives is what was forced: the content of a file, and the
 * names in a folder, each by itself, as file systems promise it and no more.
 */
final class MemoryDisk implements Disk {

  private static final class Entry {
    final boolean folder;
    byte[] bytes;
    boolean forced;
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
  MemoryDisk(int last) {
    this(new Entry(true, new byte[0]), last);
  }

  private MemoryDisk(Entry top, int last) {
    this.top = top;
    this.last = last;
  }

  int steps() {
    return steps;
  }

  /**
   * What is there when the power is back.
   *
   * @param namesSurvive whether the disk had already written names that nobody forced it to; the
   *     content of files that were not forced is cut either way
   */
  MemoryDisk afterPowerLoss(boolean namesSurvive, int nextLast) {
    return new MemoryDisk(survivor(top, namesSurvive), nextLast);
  }

  private static Entry survivor(Entry entry, boolean namesSurvive) {
    Entry survivor =
        new Entry(
            entry.folder,
            entry.forced ? entry.bytes : Arrays.copyOf(entry.bytes, entry.bytes.length / 2));
    survivor.forced = true;
    (namesSurvive ? entry.names : entry.forcedNames)
        .forEach((name, child) -> survivor.names.put(name, survivor(child, namesSurvive)));
    survivor.forcedNames = Map.copyOf(survivor.names);
    return survivor;
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
    entry.forced = true;
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
  public Instant modified(Path file) throws IOException {
    step();
    entry(file);
    return Instant.EPOCH;
  }
}
