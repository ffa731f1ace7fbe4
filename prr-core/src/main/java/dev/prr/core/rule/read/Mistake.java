package dev.prr.core.rule.read;

import dev.prr.core.document.Node;
import dev.prr.core.rule.RuleProblem;
import java.util.Optional;

/** Leaves the part of a rule that cannot be read; {@link Problems#attempt} goes on behind it. */
final class Mistake extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Optional<RuleProblem> problem;

  Mistake(Node at, String message) {
    this(message, Optional.of(RuleProblem.at(at.place(), message)));
  }

  private Mistake(String message, Optional<RuleProblem> problem) {
    super(message, null, false, false);
    this.problem = problem;
  }

  /** Something here leans on a part whose mistake is noted already. */
  static Mistake toldBefore() {
    return new Mistake("told before", Optional.empty());
  }

  Optional<RuleProblem> problem() {
    return problem;
  }
}
