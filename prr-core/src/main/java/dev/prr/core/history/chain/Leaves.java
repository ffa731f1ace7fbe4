package dev.prr.core.history.chain;

import dev.prr.core.history.record.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The leaves of the Merkle tree one by one, for proofs that others can check without the history.
 * Where older records were dropped, the tree goes on from the roots of the subtrees they made, and
 * no proof can be given of what lay inside them.
 */
final class Leaves {

  private final Frontier dropped;
  private byte[] hashes = new byte[Hashes.SIZE << 10];
  private int count;

  Leaves(Frontier dropped) {
    this.dropped = dropped;
  }

  void add(Digest record) {
    if (hashes.length == count * Hashes.SIZE) {
      hashes = Arrays.copyOf(hashes, 2 * hashes.length);
    }
    System.arraycopy(
        Hashes.leaf(Hashes.bytes(record)), 0, hashes, count * Hashes.SIZE, Hashes.SIZE);
    count++;
  }

  long size() {
    return dropped.size() + count;
  }

  /**
   * The path that leads from a record to the root: RFC 6962, section 2.1.1.
   *
   * @return empty where the record was dropped
   */
  Optional<List<Digest>> inclusion(long index) {
    if (index < dropped.size() || index >= size()) {
      return Optional.empty();
    }
    List<Digest> path = new ArrayList<>();
    long from = 0;
    long to = size();
    List<Digest> down = new ArrayList<>();
    while (to - from > 1) {
      long middle = from + split(to - from);
      boolean left = index < middle;
      down.add(Hashes.digest(left ? root(middle, to) : root(from, middle)));
      from = left ? from : middle;
      to = left ? middle : to;
    }
    for (int i = down.size() - 1; i >= 0; i--) {
      path.add(down.get(i));
    }
    return Optional.of(path);
  }

  /**
   * What leads from an older root to the one of now: RFC 6962, section 2.1.2.
   *
   * @return empty where the older size lies within what was dropped
   */
  Optional<List<Digest>> consistency(long older) {
    if (older < Math.max(1, dropped.size()) || older > size()) {
      return Optional.empty();
    }
    List<Digest> proof = new ArrayList<>();
    consistency(older, 0, size(), true, proof);
    return Optional.of(proof);
  }

  private void consistency(long older, long from, long to, boolean whole, List<Digest> proof) {
    if (older == to) {
      if (!whole) {
        proof.add(Hashes.digest(root(from, to)));
      }
      return;
    }
    long middle = from + split(to - from);
    if (older <= middle) {
      consistency(older, from, middle, whole, proof);
      proof.add(Hashes.digest(root(middle, to)));
    } else {
      consistency(older, middle, to, false, proof);
      proof.add(Hashes.digest(root(from, middle)));
    }
  }

  /** The largest power of two below a size. */
  private static long split(long size) {
    return Long.highestOneBit(size - 1);
  }

  private byte[] root(long from, long to) {
    Optional<byte[]> kept = droppedSubtree(from, to);
    if (kept.isPresent()) {
      return kept.get();
    }
    if (to - from == 1) {
      int at = (int) (from - dropped.size()) * Hashes.SIZE;
      return Arrays.copyOfRange(hashes, at, at + Hashes.SIZE);
    }
    long middle = from + split(to - from);
    return Hashes.node(root(from, middle), root(middle, to));
  }

  private Optional<byte[]> droppedSubtree(long from, long to) {
    long start = 0;
    for (Digest node : dropped.nodes()) {
      long width = Long.highestOneBit(dropped.size() - start);
      if (start == from && start + width == to) {
        return Optional.of(Hashes.bytes(node));
      }
      start += width;
    }
    return Optional.empty();
  }
}
