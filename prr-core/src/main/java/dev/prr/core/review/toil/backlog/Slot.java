package dev.prr.core.review.toil.backlog;

import dev.prr.core.fact.Named;
import java.util.Optional;
import java.util.stream.Stream;

/** All that is ever taken of an issue. The id is the key under {@code columns} in the import. */
public enum Slot implements Named {
  KEY,
  TITLE,
  TEAM,
  STATUS,
  CREATED,
  UPDATED,
  CLOSED,
  LABELS,
  HOURS,
  TIMES,
  MINUTES,
  CATEGORY,
  EFFORT,
  AUTOMATABLE,
  SERVICE,
  /** Names of people, to take them out of the title. Nothing else is done with them. */
  PERSON;

  static Optional<Slot> of(String id) {
    return Stream.of(values()).filter(slot -> slot != PERSON && slot.id().equals(id)).findFirst();
  }
}
