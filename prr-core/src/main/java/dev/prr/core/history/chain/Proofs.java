package dev.prr.core.history.chain;

import dev.prr.core.history.record.Digest;
import java.util.List;
import java.util.Optional;

/**
 * Checks proofs without the history, as whoever keeps a checkpoint does (RFC 9162, sections 2.1.3.2
 * and 2.1.4.2).
 */
final class Proofs {

  private Proofs() {}

  /** Whether a record lies at an index of the tree of this checkpoint. */
  static boolean includes(Checkpoint checkpoint, Digest record, long index, List<Digest> path) {
    if (index < 0 || index >= checkpoint.size()) {
      return false;
    }
    long node = index;
    long last = checkpoint.size() - 1;
    byte[] hash = Hashes.leaf(Hashes.bytes(record));
    for (Digest step : path) {
      byte[] sibling = Hashes.bytes(step);
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = Hashes.node(sibling, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = Hashes.node(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && Hashes.digest(hash).equals(checkpoint.root());
  }

  /** Whether the younger history goes on from the older one, with nothing in it changed. */
  static boolean consistent(Checkpoint older, Checkpoint younger, List<Digest> proof) {
    if (older.size() > younger.size() || older.size() == 0) {
      return false;
    }
    if (older.size() == younger.size()) {
      return proof.isEmpty() && older.root().equals(younger.root());
    }
    Walk walk = new Walk(older, younger, proof);
    return walk.run()
        .map(roots -> walk.last == 0 && roots.equals(List.of(older.root(), younger.root())))
        .orElse(false);
  }

  private static final class Walk {

    private final List<Digest> steps;
    private final boolean oldRootIsSubtree;
    private final Digest oldRoot;
    private long node;
    private long last;

    Walk(Checkpoint older, Checkpoint younger, List<Digest> steps) {
      this.steps = steps;
      this.oldRoot = older.root();
      this.oldRootIsSubtree = Long.bitCount(older.size()) == 1;
      this.node = older.size() - 1;
      this.last = younger.size() - 1;
      while ((node & 1) == 1) {
        up();
      }
    }

    private void up() {
      node >>= 1;
      last >>= 1;
    }

    /** Both roots as the proof has them. */
    Optional<List<Digest>> run() {
      if (!oldRootIsSubtree && steps.isEmpty()) {
        return Optional.empty();
      }
      byte[] first = Hashes.bytes(oldRootIsSubtree ? oldRoot : steps.get(0));
      byte[] second = first;
      for (Digest step : steps.subList(oldRootIsSubtree ? 0 : 1, steps.size())) {
        if (last == 0) {
          return Optional.empty();
        }
        byte[] sibling = Hashes.bytes(step);
        if ((node & 1) == 1 || node == last) {
          first = Hashes.node(sibling, first);
          second = Hashes.node(sibling, second);
          while ((node & 1) == 0 && node != 0) {
            up();
          }
        } else {
          second = Hashes.node(second, sibling);
        }
        up();
      }
      return Optional.of(List.of(Hashes.digest(first), Hashes.digest(second)));
    }
  }
}
