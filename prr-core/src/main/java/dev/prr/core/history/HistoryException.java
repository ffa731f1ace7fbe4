package dev.prr.core.history;

import java.util.Objects;

/**
 * The place of the history is at fault (disk, permission, space), not the service and not the
 * configuration: an environment error. The message says what could not be done, where, why and what
 * to do.
 */
public final class HistoryException extends Exception {

  private static final long serialVersionUID = 1L;

  public HistoryException(String message, Throwable cause) {
    super(message, cause);
  }

  public HistoryException(String message) {
    super(message);
  }

  /** What could not be done, where, why and what to do. */
  public String sentence() {
    return Objects.requireNonNull(getMessage());
  }
}
