package dev.prr.core.history.chain;

import dev.prr.core.history.record.Digest;
import java.util.List;
import java.util.Optional;

/**
 * What a checkpoint that was kept elsewhere says of a history.
 *
 * @param checkpoint the one that was kept
 * @param agrees whether all it speaks of is there unchanged
 * @param sentence that and what it means, or why nothing can be said
 * @param proof what leads from its root to the one of now (RFC 6962, section 2.1.2), where it
 *     agrees
 */
public record Witness(Checkpoint checkpoint, boolean agrees, String sentence, List<Digest> proof) {

  public Witness {
    proof = List.copyOf(proof);
  }

  static Witness ofNothing(Checkpoint checkpoint) {
    return of(checkpoint, 0, Optional.empty(), Optional.empty(), List.of());
  }

  /**
   * @param dropped how many of the oldest records are no longer there
   * @param now how far the history goes
   * @param rootThen the root it had when it was as large as the checkpoint says
   */
  static Witness of(
      Checkpoint checkpoint,
      long dropped,
      Optional<Checkpoint> now,
      Optional<Digest> rootThen,
      List<Digest> proof) {
    long size = checkpoint.size();
    String speaksOf = "The checkpoint speaks of " + size + (size == 1 ? " record" : " records");
    if (now.isEmpty()) {
      return against(
          checkpoint, speaksOf + " and nothing is sealed here: the history was removed.");
    }
    if (!now.get().origin().equals(checkpoint.origin())) {
      return against(
          checkpoint,
          "The checkpoint is of the history "
              + checkpoint.origin()
              + " and this one is "
              + now.get().origin()
              + ": it is another history, or it was begun anew.");
    }
    if (size > now.get().size()) {
      return against(
          checkpoint, speaksOf + " and " + now.get().size() + " are there: the end was cut off.");
    }
    if (rootThen.isEmpty()) {
      return against(
          checkpoint,
          speaksOf
              + ", and of these the oldest were dropped with all up to record "
              + (dropped - 1)
              + ": it is too old to say anything. Take a younger one.");
    }
    return rootThen.get().equals(checkpoint.root())
        ? new Witness(checkpoint, true, speaksOf + ": unchanged.", proof)
        : against(
            checkpoint,
            speaksOf + " that were others: one of them was changed, removed or put in since.");
  }

  private static Witness against(Checkpoint checkpoint, String why) {
    return new Witness(checkpoint, false, why, List.of());
  }
}
