package dev.prr.core.history.record;

import dev.prr.core.workspace.LeftOut;

/** A record as it was found in the history: whole, or damaged and where. */
public sealed interface Found<T extends Kept> {

  /** Its content is what its name says. */
  record Whole<T extends Kept>(Digest id, T kept) implements Found<T> {}

  /**
   * It is not, or cannot be read.
   *
   * @param problem with a path that starts in the history folder
   */
  record Damaged<T extends Kept>(LeftOut problem) implements Found<T> {}
}
