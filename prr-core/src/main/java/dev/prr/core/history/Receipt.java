package dev.prr.core.history;

import java.util.List;

/**
 * The history's word that these records will survive a kill and a power loss.
 *
 * @param run the id of the run record
 * @param judgements the ids of its judgements, in the order of their services
 * @param history where it lies, as the user knows it
 */
public record Receipt(Digest run, List<Digest> judgements, String history) {

  public Receipt {
    judgements = List.copyOf(judgements);
  }
}
