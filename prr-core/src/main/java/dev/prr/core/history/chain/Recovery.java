package dev.prr.core.history.chain;

import dev.prr.core.history.record.Digest;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the end of the chain, mending what a sealer that was killed has left: whole lines behind
 * the head are taken over, a torn end is cut. A whole line is cut only where its deposit still
 * waits. What cannot be the work of a killed sealer is not touched and is named.
 */
final class Recovery {

  private final ChainFiles files;
  private final Deposits deposits;
  private final SegmentReader reader;
  private final Head base;
  private boolean movedOn;

  Recovery(ChainFiles files, Deposits deposits, int longestLine, Head base) {
    this.files = files;
    this.deposits = deposits;
    this.reader = new SegmentReader(files.disk(), longestLine);
    this.base = base;
  }

  /** Whether the head that is kept is not the one that was found. */
  boolean movedOn() {
    return movedOn;
  }

  Head head() throws IOException, BrokenChain {
    Optional<Head> kept = files.head().filter(head -> head.size() >= base.size());
    Head head = kept.orElse(base);
    List<String> months = files.months(base);
    if (kept.isPresent() && head.size() > base.size()) {
      checkEnd(head);
    }
    for (String month : months) {
      if (month.compareTo(head.segment()) >= 0) {
        boolean last = month.equals(months.get(months.size() - 1));
        head = goOn(head, month, kept.isPresent() || last);
      }
    }
    return head;
  }

  private void checkEnd(Head head) throws IOException, BrokenChain {
    String name = ChainFiles.nameOf(head.segment());
    if (sizeOf(head.segment()) < head.length() || !head.last().equals(lastLink(head))) {
      throw new BrokenChain(
          name
              + " no longer ends as it did when it was last sealed, with record "
              + (head.size() - 1)
              + ": it was cut or changed.");
    }
  }

  private long sizeOf(String month) throws IOException {
    try {
      return files.disk().size(files.segment(month));
    } catch (NoSuchFileException gone) {
      return 0;
    }
  }

  private Digest lastLink(Head head) throws IOException {
    Digest[] last = {Link.NONE};
    reader.backward(
        files.segment(head.segment()),
        head.length(),
        (line, offset, ended) -> {
          try {
            last[0] = Link.read(line).hash();
          } catch (BrokenLink notTheLast) {
            last[0] = Link.NONE;
          }
          return false;
        });
    return last[0];
  }

  /** Takes over the lines of a segment that the head does not know yet. */
  private Head goOn(Head start, String month, boolean mayBeTorn) throws IOException, BrokenChain {
    Tail tail = new Tail(month.equals(start.segment()) ? start : start.turnedTo(month));
    reader.forward(files.segment(month), tail.head.length(), tail);
    boolean grew = tail.head.size() > start.size();
    movedOn |= grew;
    if (tail.bad.isPresent()) {
      if (!tail.whole.isEmpty() ? !waiting().containsAll(tail.whole) : !mayBeTorn) {
        throw new BrokenChain(
            ChainFiles.nameOf(month)
                + " is broken at record "
                + tail.head.size()
                + ". "
                + tail.why);
      }
      files.disk().cut(files.segment(month), tail.bad.get());
      files.disk().force(files.segment(month));
      movedOn = true;
    }
    return grew ? tail.head : start;
  }

  private Set<Digest> waiting() throws IOException {
    Set<Digest> waiting = new HashSet<>();
    for (Deposits.Waiting deposit : deposits.waiting()) {
      deposits.read(deposit).map(Digest::of).ifPresent(waiting::add);
    }
    return waiting;
  }

  /** What is behind the head: links that go on with it, then, perhaps, what does not. */
  private static final class Tail implements SegmentReader.Visitor {

    private Head head;

    /** Where the first thing begins that does not go on with the chain. */
    private Optional<Long> bad = Optional.empty();

    private String why = "";

    /** Records of whole lines from there on. */
    private final Set<Digest> whole = new HashSet<>();

    Tail(Head head) {
      this.head = head;
    }

    @Override
    public boolean line(byte[] line, long offset, boolean ended) {
      String objection = "";
      try {
        Link link = Link.read(line);
        objection = ended ? head.objection(link).orElse("") : "Its end is missing.";
        if (bad.isEmpty() && objection.isEmpty()) {
          head = head.plus(link, line.length + 1);
        } else {
          whole.add(link.id());
        }
      } catch (BrokenLink broken) {
        objection = broken.why();
      }
      if (bad.isEmpty() && !objection.isEmpty()) {
        bad = Optional.of(offset);
        why = objection;
      }
      return true;
    }
  }
}
