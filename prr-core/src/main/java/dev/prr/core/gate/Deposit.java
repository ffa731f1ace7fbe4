package dev.prr.core.gate;

import dev.prr.core.history.FileHistory;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.Judgement;
import dev.prr.core.history.Receipt;
import dev.prr.core.history.Run;
import java.util.List;
import java.util.Optional;

/**
 * What became of the record of a run.
 *
 * @param receipt the history's word, when it was kept
 * @param trouble what went wrong, when it was not
 */
record Deposit(Optional<Receipt> receipt, Optional<String> trouble) {

  static Deposit of(Run run, List<Judgement> judgements, GateRequest request) {
    try {
      return new Deposit(Optional.of(history(request).deposit(run, judgements)), Optional.empty());
    } catch (HistoryException e) {
      return new Deposit(Optional.empty(), Optional.of(e.sentence()));
    }
  }

  static FileHistory history(GateRequest request) {
    return FileHistory.in(request.root(), request.history(), request.limits());
  }
}
