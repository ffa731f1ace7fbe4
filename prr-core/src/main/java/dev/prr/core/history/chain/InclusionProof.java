package dev.prr.core.history.chain;

import dev.prr.core.history.record.Digest;
import java.util.List;

/**
 * Shows that a record is part of a history to somebody who has the record and a checkpoint, and not
 * the history: RFC 6962, section 2.1.1.
 *
 * @param record its id, the SHA-256 of its bytes
 * @param index its place in the chain, from 0
 * @param path hashes from its neighbour up
 * @param checkpoint the one it leads to
 */
public record InclusionProof(Digest record, long index, List<Digest> path, Checkpoint checkpoint) {

  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether it leads from the record to the root of its checkpoint. */
  public boolean holds() {
    return Proofs.includes(checkpoint, record, index, path);
  }
}
