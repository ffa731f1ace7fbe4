package dev.prr.core.review.reliability.incident;

import dev.prr.core.fact.Named;

/** The instants of one incident, in the order in which they come to pass. */
public enum Step implements Named {
  /** The impact begins. */
  START,
  /** The first alert or report. */
  DETECT,
  /** The record of it is opened in the tool. */
  CREATED,
  /** Somebody has taken it. */
  ACK,
  /** Users are fine again. */
  MITIGATE,
  /** The cause is gone, and the incident is closed. */
  RESOLVE
}
