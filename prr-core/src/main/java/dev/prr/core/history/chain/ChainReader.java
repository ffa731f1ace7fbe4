package dev.prr.core.history.chain;

import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.SafeFolder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads what was sealed, one link after the other, whatever the length of the chain. Each link is
 * checked by itself; that the chain is whole, only the audit proves.
 */
public final class ChainReader {

  /** What is done with what is found; each says whether to go on. */
  public interface Visitor {
    boolean link(Link link);

    /**
     * A line that is no link.
     *
     * @param file as a user knows it, a path that starts in the history folder
     * @param line from 1
     */
    boolean broken(String file, int line, String why);
  }

  private final ChainFiles files;
  private final SegmentReader reader;

  public ChainReader(Disk disk, SafeFolder home, int recordLimit) {
    this.files = new ChainFiles(disk, home);
    this.reader = new SegmentReader(disk, recordLimit + Link.LONGEST_FRAME);
  }

  /**
   * The youngest first.
   *
   * @param fromMonth older segments are left out, such as {@code 2026-11}; empty for none
   */
  public void youngestFirst(String fromMonth, Visitor to) throws IOException {
    List<String> months = months(fromMonth);
    boolean[] more = {true};
    for (int i = months.size() - 1; i >= 0 && more[0]; i--) {
      String month = months.get(i);
      reader.backward(
          files.segment(month),
          files.disk().size(files.segment(month)),
          (line, offset, ended) -> more[0] = visit(month, line, offset, to));
    }
  }

  /** The oldest first. */
  public void oldestFirst(String fromMonth, Visitor to) throws IOException {
    boolean[] more = {true};
    for (String month : months(fromMonth)) {
      if (more[0]) {
        reader.forward(
            files.segment(month),
            0,
            (line, offset, ended) -> more[0] = !ended || visit(month, line, offset, to));
      }
    }
  }

  /** Those of one kind, the oldest first; what is of another is passed over unread. */
  public void ofKind(String kind, Visitor to) throws IOException {
    for (String month : months("")) {
      reader.forward(
          files.segment(month),
          0,
          (line, offset, ended) ->
              !ended || !Link.mayBe(kind, line) || visit(month, line, offset, to));
    }
  }

  /** The months in which something was sealed that is still there, in order. */
  public List<String> months(String from) throws IOException {
    return files.isThere()
        ? files.months(files.base()).stream().filter(m -> m.compareTo(from) >= 0).toList()
        : List.of();
  }

  /** How far the chain went when it was last sealed. */
  public Optional<Checkpoint> checkpoint() throws IOException {
    return files.isThere() ? files.head().flatMap(Head::checkpoint) : Optional.empty();
  }

  private boolean visit(String month, byte[] line, long offset, Visitor to) throws IOException {
    Link link;
    try {
      link = Link.read(line);
    } catch (BrokenLink broken) {
      return to.broken(ChainFiles.nameOf(month), lineAt(month, offset), broken.why());
    }
    return to.link(link);
  }

  private int lineAt(String month, long wanted) throws IOException {
    int[] number = {0};
    reader.forward(
        files.segment(month),
        0,
        (line, offset, ended) -> {
          number[0]++;
          return offset < wanted;
        });
    return number[0];
  }
}
