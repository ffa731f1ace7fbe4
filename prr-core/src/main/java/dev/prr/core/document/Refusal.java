package dev.prr.core.document;

import dev.prr.core.source.Location;
import dev.prr.core.workspace.LeftOut.Reason;

/** A document is not read on: what is wrong, and where. Never leaves this room. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String detail;
  private final transient Location place;

  Refusal(Reason reason, String detail, Location place) {
    super(detail, null, false, false);
    this.reason = reason;
    this.detail = detail;
    this.place = place;
  }

  Reason reason() {
    return reason;
  }

  String detail() {
    return detail;
  }

  Location place() {
    return place;
  }
}
