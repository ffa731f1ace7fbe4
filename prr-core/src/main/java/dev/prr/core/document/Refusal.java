package dev.prr.core.document;

import dev.prr.core.workspace.LeftOut.Reason;

/** A document is not read on: what is wrong, and where. Never leaves this room. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final int line;
  private final int column;

  Refusal(Reason reason, String message, int line, int column) {
    super(message, null, false, false);
    this.reason = reason;
    this.line = line;
    this.column = column;
  }

  Reason reason() {
    return reason;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }
}
