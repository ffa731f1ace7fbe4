package dev.prr.core.history;

import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.record.Digest;
import java.util.List;
import java.util.Optional;

/**
 * The history's word that these records will survive a kill and a power loss.
 *
 * @param run the id of the run record
 * @param judgements the ids of its judgements, in the order of their services
 * @param history where it lies, as the user knows it
 * @param checkpoint how far the sealed history goes with it; empty while it waits to be sealed
 * @param waiting that and why they wait to be brought to the history that was named, in sentences
 *     that say what to do; empty where they are there
 */
public record Receipt(
    Digest run,
    List<Digest> judgements,
    String history,
    Optional<Checkpoint> checkpoint,
    Optional<String> waiting) {

  /** Of records that are where they belong. */
  public Receipt(
      Digest run, List<Digest> judgements, String history, Optional<Checkpoint> checkpoint) {
    this(run, judgements, history, checkpoint, Optional.empty());
  }

  public Receipt {
    judgements = List.copyOf(judgements);
  }

  /** The same, once it is sealed. */
  public Receipt sealed(Optional<Checkpoint> reached) {
    return new Receipt(run, judgements, history, reached, waiting);
  }
}
