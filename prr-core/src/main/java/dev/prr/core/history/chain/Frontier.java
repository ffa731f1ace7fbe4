package dev.prr.core.history.chain;

import dev.prr.core.history.record.Digest;
import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree over a growing row of records, kept as the roots of its complete subtrees only:
 * at most 64 hashes, whatever the size. Immutable.
 *
 * @param size how many records
 * @param nodes roots of the complete subtrees, the largest first
 */
record Frontier(long size, List<Digest> nodes) {

  static final Frontier EMPTY = new Frontier(0, List.of());

  Frontier {
    nodes = List.copyOf(nodes);
    if (size < 0 || nodes.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException(nodes.size() + " subtrees cannot hold " + size);
    }
  }

  /** With one more record, whose leaf is the digest of its bytes. */
  Frontier plus(Digest record) {
    List<Digest> grown = new ArrayList<>(nodes);
    byte[] node = Hashes.leaf(Hashes.bytes(record));
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      node = Hashes.node(Hashes.bytes(grown.remove(grown.size() - 1)), node);
    }
    grown.add(Hashes.digest(node));
    return new Frontier(size + 1, grown);
  }

  /** The root of the whole; of no record at all the hash of nothing. */
  Digest root() {
    if (nodes.isEmpty()) {
      return Digest.of(new byte[0]);
    }
    byte[] root = Hashes.bytes(nodes.get(nodes.size() - 1));
    for (int i = nodes.size() - 2; i >= 0; i--) {
      root = Hashes.node(Hashes.bytes(nodes.get(i)), root);
    }
    return Hashes.digest(root);
  }
}
