package dev.prr.core.gate;

import dev.prr.core.history.Histories;
import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.Receipt;
import dev.prr.core.history.Sealing;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * What became of the record of a run.
 *
 * @param receipt the history's word, when it was kept
 * @param trouble what went wrong, when it was not
 * @param unsealed why it waits to be brought to the history or to be sealed, when that went wrong:
 *     it is safe
 */
record Deposit(Optional<Receipt> receipt, Optional<String> trouble, Optional<String> unsealed) {

  static final Deposit NONE = new Deposit(Optional.empty(), Optional.empty(), Optional.empty());

  static Deposit of(
      Run run, List<Judgement> judgements, List<Snapshot> snapshots, GateRequest request) {
    try {
      History history = history(request);
      Receipt receipt = history.deposit(run, judgements, snapshots);
      Sealing sealing = history.seal(request.now());
      return new Deposit(
          Optional.of(receipt.sealed(sealing.checkpoint())),
          Optional.empty(),
          receipt.waiting().or(sealing::trouble));
    } catch (HistoryException e) {
      return new Deposit(Optional.empty(), Optional.of(e.sentence()), Optional.empty());
    }
  }

  /** The history that the request names. */
  static History history(GateRequest request) {
    return Histories.open(request.history(), request.root(), request.limits());
  }

  /** The history as the user knows it. */
  static String where(GateRequest request) {
    return request.history().shownFrom(request.root());
  }
}
