package dev.prr.core.history.chain;

import dev.prr.core.history.record.Digest;
import java.util.List;
import java.util.Optional;

/**
 * Proves a chain whole whose links are the rows of a table, or names the first that is broken. What
 * is behind that is not looked at.
 */
public final class RowAudit {

  /**
   * How far the chain goes, as is kept beside it.
   *
   * @param nodes the roots of the complete subtrees, the largest first
   */
  public record Tip(long size, Digest last, List<Digest> nodes, Optional<String> origin) {
    public Tip {
      nodes = List.copyOf(nodes);
    }
  }

  private final String place;
  private final Tip tip;
  private final Inspection inspection;
  private Head head = Head.NONE;
  private Optional<ChainAudit.Broken> broken = Optional.empty();

  /**
   * An audit up to a tip.
   *
   * @param place what the user calls the table
   * @param checkpoint one that was kept elsewhere
   * @param record one whose place in the chain is to be proven
   */
  public RowAudit(String place, Tip tip, Optional<Checkpoint> checkpoint, Optional<Digest> record) {
    this.place = place;
    this.tip = tip;
    this.inspection = new Inspection(head, checkpoint, record);
  }

  /**
   * Looks at the next row.
   *
   * @param record the bytes of what it seals; none where they are gone
   * @return whether it is the next link, unchanged
   */
  public boolean take(
      long sequence, String kind, Digest id, Digest previous, Digest hash, byte[] record) {
    Link link = Link.behind(previous, sequence, kind, record);
    Optional<String> why =
        link.id().equals(id)
            ? head.objection(link)
            : Optional.of("Its record is not the one that its id names: it was changed.");
    if (why.isEmpty() && !link.hash().equals(hash)) {
      why = Optional.of("Its hash is not that of what it holds: it was changed.");
    }
    broken = why.map(because -> new ChainAudit.Broken(place, line(sequence), because));
    if (broken.isEmpty()) {
      head = head.plus(link, 0);
      inspection.add(link, head);
    }
    return broken.isEmpty();
  }

  /** What was found, once there are no more rows or one was broken. */
  public ChainAudit.Outcome done() {
    if (broken.isEmpty()) {
      checkTip();
    }
    return new ChainAudit.Outcome(
        Optional.empty(),
        head.checkpoint(),
        broken,
        Optional.empty(),
        inspection.witness(head),
        broken.isPresent() ? Optional.empty() : inspection.proof(head));
  }

  private void checkTip() {
    if (head.size() != tip.size()) {
      fail(tip.size() + " records were sealed and " + head.size() + " are there.");
    } else if (!head.last().equals(tip.last()) || !head.tree().nodes().equals(tip.nodes())) {
      fail(
          "All up to here fits together, and it is not what the head was written for: records were"
              + " exchanged, or the head was.");
    }
  }

  private void fail(String why) {
    broken = Optional.of(new ChainAudit.Broken(place, line(head.size() - 1), why));
  }

  private static int line(long sequence) {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(1, sequence + 1));
  }
}
