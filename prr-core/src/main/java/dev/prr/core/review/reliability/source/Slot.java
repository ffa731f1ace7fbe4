package dev.prr.core.review.reliability.source;

import dev.prr.core.fact.Named;

/** What a source can say of an incident. There is no slot for a person. */
public enum Slot implements Named {
  /** The id in the tool; only its salted hash is kept. */
  ID,
  /** A key that is a salted hash already, as our own files hold it. */
  KEY,
  TEAM,
  SERVICE,
  SEVERITY,
  START,
  DETECT,
  CREATED,
  ACK,
  MITIGATE,
  RESOLVE,
  /** Seconds from creation to acknowledgement. */
  ACK_SECONDS,
  /** Seconds from creation to resolution. */
  RESOLVE_SECONDS,
  CAUSE,
  DEPENDENCY,
  /** Labels such as {@code team:payments} or {@code sev1}. */
  LABEL,
  /** What kind of ticket it is, to tell incidents from others. */
  TYPE,
  /** Dropped unless import.yaml asks to keep it, and then scrubbed. */
  TITLE
}
