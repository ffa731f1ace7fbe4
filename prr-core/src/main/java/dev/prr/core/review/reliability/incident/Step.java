package dev.prr.core.review.reliability.incident;

import dev.prr.core.fact.Named;

/** The instants of one incident, in the order in which they come to pass. */
public enum Step implements Named {
  /** The impact begins. */
  START(0),
  /** The first alert or report. */
  DETECT(1),
  /** The record of it is opened in the tool. */
  CREATED(2),
  /** Somebody has taken it. */
  ACK(3),
  /** Users are fine again. */
  MITIGATE(4),
  /** The cause is gone, and the incident is closed. */
  RESOLVE(5);

  private final int position;

  Step(int position) {
    this.position = position;
  }

  int position() {
    return position;
  }
}
