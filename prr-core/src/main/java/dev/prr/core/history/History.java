package dev.prr.core.history;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * What decided things are kept in: records are added and read, never changed.
 *
 * <p>Deposits may come from any number of writers at once. Depositing the same again changes
 * nothing.
 */
public interface History {

  /**
   * Keeps a run and its judgements.
   *
   * @return the word that they will survive a kill and a power loss
   * @throws HistoryException when they could not be kept; nothing that was kept before is harmed
   * @throws IllegalArgumentException when the run names other judgements than these
   */
  Receipt deposit(Run run, List<Judgement> judgements) throws HistoryException;

  /**
   * Makes what was deposited part of what cannot be changed unnoticed. Never fails: what is not
   * sealed now is sealed the next time.
   */
  Sealing seal(Instant now);

  /**
   * Hands over runs, the last recorded first; each is read when its turn comes.
   *
   * @param limit how many whole runs at most; damaged ones come between them and do not count
   * @throws HistoryException when the history cannot be read at all
   */
  void runs(HistoryFilter filter, int limit, Consumer<Found<Run>> to) throws HistoryException;

  /** One judgement; damaged, too, when it is not there. */
  Found<Judgement> judgement(Digest id);

  /** The judgements of a run, in its order. */
  default List<Found<Judgement>> judgementsOf(Run run) {
    return run.services().stream().map(service -> judgement(service.judgement())).toList();
  }
}
