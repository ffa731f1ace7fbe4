package dev.prr.core.review.toil.item;

import dev.prr.core.fact.Named;
import java.util.Optional;
import java.util.stream.Stream;

/** What it would take to get rid of it: days, weeks, a quarter. The easiest first. */
public enum Effort implements Named {
  SMALL,
  MEDIUM,
  LARGE;

  /** By its id. */
  public static Optional<Effort> of(String id) {
    return Stream.of(values()).filter(effort -> effort.id().equals(id)).findFirst();
  }
}
