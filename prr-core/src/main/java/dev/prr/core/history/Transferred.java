package dev.prr.core.history;

import dev.prr.core.workspace.LeftOut;
import java.util.List;
import java.util.Optional;

/**
 * What went from one history to another.
 *
 * @param runs how many runs
 * @param records how many records in all
 * @param problems what did not go, and why
 * @param unsealed why what arrived could not be sealed: it is safe and is sealed later
 */
public record Transferred(
    long runs, long records, List<LeftOut> problems, Optional<String> unsealed) {

  public Transferred {
    problems = List.copyOf(problems);
  }
}
