package dev.prr.core.gate;

import dev.prr.core.report.Failure;
import dev.prr.core.report.Remark;
import java.util.List;

/** Nothing can be judged, and why. It never leaves this room. */
final class GateException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  private GateException(Failure failure, Throwable cause) {
    super(failure.message(), cause);
    this.failure = failure;
  }

  private GateException(Failure failure) {
    super(failure.message());
    this.failure = failure;
  }

  /** Somebody's file is wrong. */
  static GateException configuration(String message, List<Remark> details) {
    return new GateException(new Failure(Failure.Kind.CONFIGURATION, message, details));
  }

  /** The place does not let us work, and the message says all. */
  static GateException environment(String message) {
    return new GateException(new Failure(Failure.Kind.ENVIRONMENT, message, List.of()));
  }

  /** The place does not let us work. */
  static GateException environment(String message, Throwable cause) {
    return new GateException(new Failure(Failure.Kind.ENVIRONMENT, message, List.of()), cause);
  }

  Failure failure() {
    return failure;
  }
}
