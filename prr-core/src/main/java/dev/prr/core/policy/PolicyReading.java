package dev.prr.core.policy;

import dev.prr.core.document.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A policy that was read, or why it could not be: never both.
 *
 * @param problems everything that is wrong, in reading order
 */
public record PolicyReading(Optional<Policy> policy, List<Problem> problems) {

  public PolicyReading {
    problems = List.copyOf(problems);
    if (policy.isPresent() == !problems.isEmpty()) {
      throw new IllegalArgumentException("a policy is read, or it has problems");
    }
  }
}
