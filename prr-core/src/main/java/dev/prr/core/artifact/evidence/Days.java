package dev.prr.core.artifact.evidence;

import dev.prr.core.artifact.EvidenceFile.Stamp;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as tools write them; an instant is cut to its day in UTC. */
public final class Days {

  private static final int DATE_LENGTH = "2026-01-31".length();
  private static final BigDecimal LATEST_SECOND = BigDecimal.valueOf(253_402_300_799L);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private Days() {}

  /** From a date, an instant, or a time without a zone, which is taken for UTC. */
  public static Optional<LocalDate> parse(String text) {
    String written = text.strip().replace(' ', 'T');
    try {
      return Optional.of(
          written.length() == DATE_LENGTH ? LocalDate.parse(written) : dayOf(written));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }

  private static LocalDate dayOf(String written) {
    try {
      return OffsetDateTime.parse(written).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    } catch (DateTimeParseException withoutZone) {
      return LocalDateTime.parse(written).toLocalDate();
    }
  }

  /** From seconds, or milliseconds, since 1970. */
  public static Optional<LocalDate> ofEpoch(BigDecimal number) {
    if (number.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal seconds = number.compareTo(LATEST_SECOND) > 0 ? number.divide(THOUSAND) : number;
    try {
      return Optional.of(
          LocalDate.ofInstant(Instant.ofEpochSecond(seconds.longValueExact()), ZoneOffset.UTC));
    } catch (ArithmeticException fraction) {
      return fromFraction(seconds);
    } catch (DateTimeException beyond) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> fromFraction(BigDecimal seconds) {
    return seconds.compareTo(LATEST_SECOND) > 0
        ? Optional.empty()
        : Optional.of(
            LocalDate.ofInstant(Instant.ofEpochSecond(seconds.longValue()), ZoneOffset.UTC));
  }

  /** What a file says of itself; what is no commit id is none. */
  public static Stamp stamp(Optional<LocalDate> date, Optional<String> commit) {
    return new Stamp(date, commit.filter(Days::isCommit), Optional.empty());
  }

  /** At least seven hexadecimal digits. */
  static boolean isCommit(String text) {
    return text.length() >= 7
        && text.length() <= 64
        && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
  }

  public static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().isAfter(other.get()) ? one.get() : other.get())
        : one.or(() -> other);
  }

  public static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().isBefore(other.get()) ? one.get() : other.get())
        : one.or(() -> other);
  }
}
