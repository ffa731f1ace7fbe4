package dev.prr.core.fact;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Calendar dates; an instant is cut to its day in UTC, so that one day gives one answer. */
public final class Dates {

  private static final int DATE_LENGTH = "2026-01-31".length();

  private Dates() {}

  /** From {@code 2026-01-31} or an instant such as {@code 2026-01-31T10:00:00Z}. */
  public static Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(
          text.length() == DATE_LENGTH
              ? LocalDate.parse(text)
              : OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }
}
