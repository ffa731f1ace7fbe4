package dev.prr.core.evaluate;

import dev.prr.core.fact.Gap;
import dev.prr.core.service.Attestation;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One thing that a rule looked at, and how that went.
 *
 * @param subject what it is called
 * @param when how the condition went under which the rule applies, where it has one
 * @param require how what it requires went; empty where the rule does not apply
 * @param gaps why it is unknown; none when it is not
 * @param statements what a pass hangs on: without them it would be none
 */
public record Judged(
    String subject,
    Outcome outcome,
    Optional<Trace> when,
    Optional<Trace> require,
    List<Gap> gaps,
    List<Attestation> statements) {

  public Judged {
    gaps = List.copyOf(gaps);
    statements = List.copyOf(statements);
  }

  /** Holds where the rule applies; where that is unknown it must hold either way. */
  static Judged of(String subject, Optional<Trace> when, Optional<Trace> require) {
    Truth applies = when.map(Trace::truth).orElse(Truth.TRUE);
    if (applies == Truth.FALSE || require.isEmpty()) {
      return new Judged(subject, Outcome.NOT_APPLICABLE, when, require, List.of(), List.of());
    }
    Truth holds = require.get().truth();
    if (holds == Truth.TRUE) {
      return new Judged(subject, Outcome.PASSED, when, require, List.of(), List.of());
    }
    if (applies == Truth.TRUE && holds == Truth.FALSE) {
      return new Judged(subject, Outcome.FAILED, when, require, List.of(), List.of());
    }
    List<Gap> gaps =
        Answer.union(
            Stream.concat(when.stream(), require.stream()).flatMap(trace -> trace.gaps().stream()));
    return new Judged(subject, Outcome.UNKNOWN, when, require, gaps, List.of());
  }

  /**
   * The same, knowing what it hangs on.
   *
   * @param counted the statements that were met
   * @param without how what it requires goes where no statement counts
   */
  Judged hangingOn(List<Attestation> counted, Supplier<Truth> without) {
    boolean hangs = outcome == Outcome.PASSED && !counted.isEmpty() && without.get() != Truth.TRUE;
    return hangs ? new Judged(subject, outcome, when, require, gaps, counted) : this;
  }
}
