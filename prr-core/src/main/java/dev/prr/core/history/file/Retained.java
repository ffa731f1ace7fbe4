package dev.prr.core.history.file;

import dev.prr.core.history.chain.Checkpoint;
import java.util.List;
import java.util.Optional;

/**
 * What became of old records.
 *
 * @param months that went, or would go
 * @param records how many records went
 * @param reviews how many reviews were among them and were kept
 * @param files how many judgements and snapshots went, because no record names them any more
 * @param checkpoint how far the history goes now; empty where nothing was done
 */
public record Retained(
    List<String> months, long records, int reviews, long files, Optional<Checkpoint> checkpoint) {

  public Retained {
    months = List.copyOf(months);
  }
}
