package dev.prr.core.history.chain;

import dev.prr.core.history.disk.Disk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads the lines of a file of any size, from its start or from its end, with little memory. */
final class SegmentReader {

  /** What is done with a line. */
  interface Visitor {
    /**
     * Takes one.
     *
     * @param offset where it begins in the file
     * @param ended whether its end is there too; only the last line can be without
     * @return whether to go on
     */
    boolean line(byte[] line, long offset, boolean ended) throws IOException;
  }

  static final int CHUNK = 1 << 20;

  private final Disk disk;
  private final int longest;

  /**
   * @param longest line that is handed over whole; of a longer one no more than one byte beyond
   */
  SegmentReader(Disk disk, int longest) {
    this.disk = disk;
    this.longest = longest;
  }

  /** From a place up to the end that the file has by then. */
  void forward(Path file, long from, Visitor visitor) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long start = from;
    long at = from;
    byte[] chunk = disk.read(file, at, CHUNK);
    while (chunk.length > 0) {
      int begin = 0;
      for (int end = 0; end < chunk.length; end++) {
        if (chunk[end] == '\n') {
          add(line, chunk, begin, end);
          if (!visitor.line(line.toByteArray(), start, true)) {
            return;
          }
          line.reset();
          begin = end + 1;
          start = at + begin;
        }
      }
      add(line, chunk, begin, chunk.length);
      at += chunk.length;
      chunk = disk.read(file, at, CHUNK);
    }
    if (at > start) {
      visitor.line(line.toByteArray(), start, false);
    }
  }

  private void add(ByteArrayOutputStream line, byte[] chunk, int from, int to) {
    int room = longest + 1 - line.size();
    line.write(chunk, from, Math.min(to - from, room));
  }

  /** The whole lines that end before a place, the last one first. */
  void backward(Path file, long before, Visitor visitor) throws IOException {
    byte[] rest = new byte[0];
    long at = before;
    boolean first = true;
    while (at > 0) {
      int length = (int) Math.min(CHUNK, at);
      at -= length;
      byte[] chunk = disk.read(file, at, length);
      byte[] window = Arrays.copyOf(chunk, chunk.length + rest.length);
      System.arraycopy(rest, 0, window, chunk.length, rest.length);
      int end = window.length;
      for (int i = window.length - 1; i >= 0; i--) {
        if (window[i] == '\n') {
          if (!first && !visitor.line(Arrays.copyOfRange(window, i + 1, end), at + i + 1, true)) {
            return;
          }
          first = false;
          end = i;
        }
      }
      rest = Arrays.copyOf(window, end);
      if (rest.length > longest && at > 0) {
        rest = Arrays.copyOf(rest, longest + 1);
      }
    }
    if (!first) {
      visitor.line(rest, 0, true);
    }
  }
}
