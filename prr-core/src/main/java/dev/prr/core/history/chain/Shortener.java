package dev.prr.core.history.chain;

import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.SafeFolder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Takes the oldest segments off the chain. What is left begins behind a base that keeps the
 * checkpoint of what went, so it is proven as before.
 *
 * <p>Nothing goes that was not proven whole first, and the last segment never goes. What is to be
 * kept of it is kept before; then the base moves on, in one step; then the files go. Whoever is
 * killed on the way leaves the old chain or the new one, and at worst files that belong to none and
 * that the next one removes.
 */
public final class Shortener {

  /** What is done with what goes. */
  public interface Keeper {
    /** A record that goes. */
    void going(Link link) throws IOException;

    /**
     * A month that goes, behind its last record.
     *
     * @param reached how far the chain went with it
     */
    void month(String month, Checkpoint reached) throws IOException;

    /** All that goes was seen, and nothing is gone yet: the last moment to keep something. */
    void beforeItGoes() throws IOException;
  }

  private final ChainFiles files;
  private final Sealer sealer;
  private final SegmentReader reader;
  private final int patience;

  /**
   * One for a history folder.
   *
   * @param patienceMillis how long a sealer is waited for
   */
  public Shortener(
      Disk disk, SafeFolder home, Deposits deposits, int recordLimit, int patienceMillis) {
    this.files = new ChainFiles(disk, home);
    this.sealer = new Sealer(disk, home, deposits, recordLimit, patienceMillis);
    this.reader = new SegmentReader(disk, recordLimit + Link.LONGEST_FRAME);
    this.patience = patienceMillis;
  }

  /** The months that would go. */
  public List<String> older(String before) throws IOException {
    return files.isThere() ? older(before, files.head().orElse(Head.NONE)) : List.of();
  }

  private List<String> older(String before, Head head) throws IOException {
    return files.months(files.base()).stream()
        .filter(month -> month.compareTo(before) < 0 && month.compareTo(head.segment()) < 0)
        .toList();
  }

  /**
   * Takes off all segments before a month.
   *
   * @param now the month in which that happens
   * @return how far the chain goes now; empty when somebody else is at work for longer
   * @throws BrokenChain when what would go is not whole, so that nothing goes
   */
  public Optional<Checkpoint> shorten(String before, String now, Keeper keeper)
      throws IOException, BrokenChain {
    files.open();
    Optional<ChainLock> lock = ChainLock.take(files.disk(), files.lock(), patience);
    if (lock.isEmpty()) {
      return Optional.empty();
    }
    try {
      Head head = sealer.sealAlone(now);
      List<String> going = older(before, head);
      if (!going.isEmpty()) {
        Head base = walk(going, keeper);
        checkNext(base);
        keeper.beforeItGoes();
        files.keepBase(base);
        head = sealer.sealAlone(now);
      }
      files.forgetOlder();
      return head.checkpoint();
    } finally {
      lock.get().close();
    }
  }

  private Head walk(List<String> months, Keeper keeper) throws IOException, BrokenChain {
    Head head = files.base();
    for (String month : months) {
      Walk walk = new Walk(head.turnedTo(month), keeper);
      reader.forward(files.segment(month), 0, walk);
      if (!walk.objection.isEmpty()) {
        throw new BrokenChain(
            ChainFiles.nameOf(month)
                + " is broken at record "
                + walk.head.size()
                + ", so nothing is dropped. "
                + walk.objection);
      }
      head = walk.head;
      keeper.month(month, head.checkpoint().orElseThrow());
    }
    return head;
  }

  /** What is left has to go on with what goes. */
  private void checkNext(Head base) throws IOException, BrokenChain {
    String[] objection = {"Nothing follows it."};
    List<String> left = files.months(base);
    if (!left.isEmpty()) {
      reader.forward(
          files.segment(left.get(0)),
          0,
          (line, offset, ended) -> {
            objection[0] = objection(base, line);
            return false;
          });
    }
    if (!objection[0].isEmpty()) {
      throw new BrokenChain(
          "What follows "
              + ChainFiles.nameOf(base.segment())
              + " does not go on with it, so nothing is dropped. "
              + objection[0]);
    }
  }

  private static String objection(Head head, byte[] line) {
    try {
      return head.objection(Link.read(line)).orElse("");
    } catch (BrokenLink broken) {
      return broken.why();
    }
  }

  /** Goes over one segment and stops at the first line that is not the next link. */
  private static final class Walk implements SegmentReader.Visitor {

    private final Keeper keeper;
    private Head head;
    private String objection = "";

    Walk(Head head, Keeper keeper) {
      this.head = head;
      this.keeper = keeper;
    }

    @Override
    public boolean line(byte[] line, long offset, boolean ended) throws IOException {
      try {
        Link link = Link.read(line);
        objection = ended ? head.objection(link).orElse("") : "Its end is missing.";
        if (objection.isEmpty()) {
          head = head.plus(link, line.length + 1);
          keeper.going(link);
        }
      } catch (BrokenLink broken) {
        objection = broken.why();
      }
      return objection.isEmpty();
    }
  }
}
