package dev.prr.core.report;

import dev.prr.core.fact.Named;
import java.util.List;

/**
 * Why nothing could be judged.
 *
 * @param message one sentence that sums it up
 * @param details each mistake with its place; none where the message says all
 */
public record Failure(Kind kind, String message, List<Remark> details) {

  /** Whose trouble it is. */
  public enum Kind implements Named {
    /** A rule, a policy or a descriptor is wrong: its author's. */
    CONFIGURATION,
    /** The disk, a permission, the place: the pipeline's. */
    ENVIRONMENT,
    /** A fault of PRR: ours. */
    INTERNAL
  }

  public Failure {
    details = List.copyOf(details);
  }
}
