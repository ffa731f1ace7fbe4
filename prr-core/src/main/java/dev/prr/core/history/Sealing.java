package dev.prr.core.history;

import dev.prr.core.history.chain.Checkpoint;
import java.util.Optional;

/**
 * What came of sealing.
 *
 * @param checkpoint how far the sealed history goes; empty when nothing is sealed yet, or somebody
 *     else is sealing right now
 * @param trouble why nothing could be sealed, in sentences that say what to do
 */
public record Sealing(Optional<Checkpoint> checkpoint, Optional<String> trouble) {}
