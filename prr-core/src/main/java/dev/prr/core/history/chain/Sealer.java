package dev.prr.core.history.chain;

import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.SafeFolder;
import dev.prr.core.history.record.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Folds what was deposited into the chain, one sealer at a time. What it costs depends on what
 * waits, not on how long the chain is.
 *
 * <p>A record is in the chain when its line is forced to the medium; only then its deposit is taken
 * away, and only then the head moves on. So whatever is behind the head when a sealer starts is the
 * work of one that was killed: whole lines are taken over, and what is torn is cut, its deposits
 * being still there.
 */
public final class Sealer {

  /** How long a run waits for another that seals; what is left waits for the next run. */
  public static final int PATIENCE_MILLIS = 500;

  private static final int BATCH_BYTES = 1 << 20;

  private final ChainFiles files;
  private final Deposits deposits;
  private final int longestLine;
  private final int patience;

  /**
   * One for a history folder.
   *
   * @param patienceMillis how long another sealer is waited for
   */
  public Sealer(
      Disk disk, SafeFolder home, Deposits deposits, int recordLimit, int patienceMillis) {
    this.files = new ChainFiles(disk, home);
    this.deposits = deposits;
    this.longestLine = recordLimit + Link.LONGEST_FRAME;
    this.patience = patienceMillis;
  }

  /**
   * Seals all that waits.
   *
   * @param month in which that happens, such as {@code 2026-11}
   * @return how far the chain goes now; empty when there is none, or another sealer is at work
   * @throws BrokenChain when the chain is not what its head says
   */
  public Optional<Checkpoint> seal(String month) throws IOException, BrokenChain {
    files.open();
    Optional<ChainLock> lock = ChainLock.take(files.disk(), files.lock(), patience);
    if (lock.isEmpty()) {
      return Optional.empty();
    }
    try {
      return sealAlone(month).checkpoint();
    } finally {
      lock.get().close();
    }
  }

  /** The same for who holds the lock already. */
  Head sealAlone(String month) throws IOException, BrokenChain {
    Head base = files.base();
    Recovery recovery = new Recovery(files, deposits, longestLine, base);
    Head head = recovery.head();
    List<? extends Deposits.Waiting> waiting = deposits.waiting();
    SealedIds sealed = new SealedIds(files, longestLine, base);
    List<Pending> batch = new ArrayList<>();
    int bytes = 0;
    for (Deposits.Waiting deposit : waiting) {
      Optional<byte[]> record = deposits.read(deposit);
      if (record.isPresent()) {
        batch.add(new Pending(deposit, record.get()));
        bytes += record.get().length;
      }
      if (bytes > BATCH_BYTES) {
        head = append(head, month, batch, sealed);
        batch.clear();
        bytes = 0;
      }
    }
    head = append(head, month, batch, sealed);
    if (!waiting.isEmpty() || recovery.movedOn()) {
      files.keep(head);
    }
    return head;
  }

  private Head append(Head start, String month, List<Pending> batch, SealedIds sealed)
      throws IOException {
    if (batch.isEmpty()) {
      return start;
    }
    Set<Digest> already = sealed.among(batch, start);
    Head head = start;
    if (start.segment().compareTo(month) < 0) {
      sealed.settle(start);
      head = start.turnedTo(month);
    }
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    List<Link> links = new ArrayList<>();
    for (Pending next : batch) {
      if (!already.contains(next.id())) {
        Link link = Link.behind(head.last(), head.size(), next.deposit().kind(), next.record());
        byte[] line = link.line();
        lines.writeBytes(line);
        lines.write('\n');
        head = head.plus(link, line.length + 1);
        links.add(link);
      }
    }
    if (!links.isEmpty()) {
      write(head, lines.toByteArray(), links);
      sealed.add(links);
    }
    for (Pending done : batch) {
      deposits.forget(done.deposit());
    }
    return links.isEmpty() ? start : head;
  }

  private void write(Head head, byte[] lines, List<Link> links) throws IOException {
    Disk disk = files.disk();
    disk.append(files.segment(head.segment()), lines);
    disk.force(files.segment(head.segment()));
    if (head.first() == links.get(0).sequence()) {
      disk.force(files.folder());
    }
    disk.append(files.ids(head.segment()), ChainFiles.idsOf(links));
  }
}
