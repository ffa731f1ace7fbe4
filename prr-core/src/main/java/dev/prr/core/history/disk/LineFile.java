package dev.prr.core.history.disk;

import dev.prr.core.history.HistoryException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a file of any size line by line. */
public final class LineFile {

  /** What is done with a line, without its end. */
  public interface Taker {
    void take(byte[] line) throws IOException, HistoryException;
  }

  private static final int CHUNK = 1 << 20;

  private final Disk disk;
  private final int longest;

  /**
   * A file with lines of some length.
   *
   * @param longest of a longer line one byte more is handed over and the rest is passed over
   */
  public LineFile(Disk disk, int longest) {
    this.disk = disk;
    this.longest = longest;
  }

  public void read(Path file, Taker to) throws IOException, HistoryException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long at = 0;
    byte[] chunk = disk.read(file, at, CHUNK);
    while (chunk.length > 0) {
      int begin = 0;
      for (int end = 0; end < chunk.length; end++) {
        if (chunk[end] == '\n') {
          add(line, chunk, begin, end);
          to.take(line.toByteArray());
          line.reset();
          begin = end + 1;
        }
      }
      add(line, chunk, begin, chunk.length);
      at += chunk.length;
      chunk = disk.read(file, at, CHUNK);
    }
    if (line.size() > 0) {
      to.take(line.toByteArray());
    }
  }

  private void add(ByteArrayOutputStream line, byte[] chunk, int from, int to) {
    line.write(chunk, from, Math.min(to - from, longest + 1 - line.size()));
  }
}
