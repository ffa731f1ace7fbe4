package dev.prr.core.history;

import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.snapshot.Snapshot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What decided things are kept in: records are added and read, never changed.
 *
 * <p>Deposits may come from any number of writers at once. Depositing the same again changes
 * nothing.
 */
public interface History {

  /**
   * Keeps a run, its judgements and the facts they rest on.
   *
   * @param snapshots facts to be kept; those beyond a limit, or none, may be left out
   * @return the word that they will survive a kill and a power loss
   * @throws HistoryException when they could not be kept; nothing that was kept before is harmed
   * @throws IllegalArgumentException when the run names other judgements than these
   */
  Receipt deposit(Run run, List<Judgement> judgements, List<Snapshot> snapshots)
      throws HistoryException;

  /** The same without facts, so that it cannot be judged again. */
  default Receipt deposit(Run run, List<Judgement> judgements) throws HistoryException {
    return deposit(run, judgements, List.of());
  }

  /**
   * Keeps a review that was held.
   *
   * @return its id, as the word that it will survive a kill and a power loss
   * @throws HistoryException when it could not be kept; nothing that was kept before is harmed
   */
  Digest deposit(HeldReview review) throws HistoryException;

  /**
   * Hands over reviews, each once, in no order; {@link HeldReviews#of} is the door for readers.
   *
   * @throws HistoryException when the history cannot be read at all
   */
  void reviews(ReviewFilter filter, Consumer<Found<HeldReview>> to) throws HistoryException;

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

  /**
   * The bytes of a snapshot.
   *
   * @return empty where it was not kept
   * @throws HistoryException when it is not what was written, or cannot be read
   */
  Optional<byte[]> snapshot(Digest facts) throws HistoryException;

  /** The judgements of a run, in its order. */
  default List<Found<Judgement>> judgementsOf(Run run) {
    return run.services().stream().map(service -> judgement(service.judgement())).toList();
  }

  /**
   * Proves the history whole, or names what is not.
   *
   * @param checkpoint one that was kept elsewhere
   * @param record one whose place in the chain is to be proven
   * @throws HistoryException when the history cannot be read at all
   */
  Audit audit(Optional<Checkpoint> checkpoint, Optional<Digest> record) throws HistoryException;

  /**
   * Writes records with all that they rest on as JSON lines, the oldest first.
   *
   * @param file one that is not there yet
   * @throws HistoryException when the history cannot be read, or the file cannot be written
   */
  Transferred exportTo(Path file, HistoryFilter filter) throws HistoryException;

  /**
   * Takes in what was exported from another history. What is there already changes nothing.
   *
   * @param now when that happens, for the month in which it is sealed
   * @throws HistoryException when the file cannot be read, or what it holds cannot be kept
   */
  Transferred importFrom(Path file, Instant now) throws HistoryException;
}
