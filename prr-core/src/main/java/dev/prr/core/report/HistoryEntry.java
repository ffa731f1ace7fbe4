package dev.prr.core.report;

import dev.prr.core.history.Found;
import dev.prr.core.history.Judgement;
import dev.prr.core.history.Run;
import java.util.List;

/**
 * A run as it is listed.
 *
 * @param judgements its judgements, in the order of the run
 */
public record HistoryEntry(Found<Run> run, List<Found<Judgement>> judgements) {

  public HistoryEntry {
    judgements = List.copyOf(judgements);
  }
}
