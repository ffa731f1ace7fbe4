package dev.prr.core.history;

import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.chain.InclusionProof;
import dev.prr.core.history.chain.Witness;
import dev.prr.core.workspace.LeftOut;
import java.util.List;
import java.util.Optional;

/**
 * What an audit of a history found.
 *
 * @param dropped how many of the oldest records were dropped for their age
 * @param waiting how many records are deposited and not yet sealed
 * @param judgements how many judgements of sealed runs were checked
 * @param checkpoint how far the chain is whole
 * @param problems what is not as it was written; the chain is whole exactly when there is none
 * @param notes what is no problem and worth knowing
 * @param witness what the checkpoint that was kept elsewhere says
 * @param proof that the record that was asked for is part of the history
 */
public record Audit(
    long dropped,
    int waiting,
    long judgements,
    Optional<Checkpoint> checkpoint,
    List<LeftOut> problems,
    List<String> notes,
    Optional<Witness> witness,
    Optional<InclusionProof> proof) {

  public Audit {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** Whether nothing speaks against the history. */
  public boolean isWhole() {
    return problems.isEmpty() && witness.map(Witness::agrees).orElse(true);
  }
}
