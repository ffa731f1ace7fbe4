package dev.prr.core.review.reliability.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the instants that tools write: ISO 8601 with an offset or Z, else a local time of the zone
 * that import.yaml names, in its pattern or a common one.
 */
final class Timestamps {
  private static final int LONGEST = 64;
  private static final List<DateTimeFormatter> COMMON =
      Stream.of(
              "yyyy-MM-dd HH:mm[:ss]",
              "yyyy-MM-dd'T'HH:mm[:ss]",
              "dd/MMM/yy h:mm a",
              "dd/MMM/yyyy HH:mm",
              "dd.MM.yyyy HH:mm[:ss]")
          .map(Timestamps::formatter)
          .toList();

  private final ZoneId zone;
  private final List<DateTimeFormatter> local;

  Timestamps(Optional<String> pattern, ZoneId zone) {
    this.zone = zone;
    this.local = pattern.map(p -> List.of(formatter(p))).orElse(COMMON);
  }

  /** Whether a pattern of {@link DateTimeFormatter} gives a day and a time. */
  static boolean isPattern(String pattern) {
    try {
      LocalDateTime day = LocalDateTime.of(2026, 11, 24, 17, 36);
      DateTimeFormatter formatter = formatter(pattern);
      return LocalDateTime.parse(formatter.format(day), formatter).equals(day);
    } catch (IllegalArgumentException | DateTimeException odd) {
      return false;
    }
  }

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  Optional<Instant> read(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String text = written.endsWith(" UTC") ? written.substring(0, written.length() - 4) : written;
    return offset(text).or(() -> local(text, text.equals(written) ? zone : ZoneOffset.UTC));
  }

  private static Optional<Instant> offset(String text) {
    boolean iso =
        text.length() > 16
            && text.charAt(10) == 'T'
            && (text.endsWith("Z") || text.indexOf('+', 16) > 0 || text.indexOf('-', 16) > 0);
    if (!iso) {
      return Optional.empty();
    }
    int sign = Math.max(text.indexOf('+', 16), text.indexOf('-', 16));
    // Some tools write +0000 instead of +00:00.
    String whole =
        sign > 0 && text.length() - sign == 5
            ? text.substring(0, sign + 3) + ":" + text.substring(sign + 3)
            : text;
    try {
      return Optional.of(OffsetDateTime.parse(whole).toInstant());
    } catch (DateTimeException odd) {
      return Optional.empty();
    }
  }

  private Optional<Instant> local(String text, ZoneId in) {
    for (DateTimeFormatter formatter : local) {
      try {
        return Optional.of(LocalDateTime.parse(text, formatter).atZone(in).toInstant());
      } catch (DateTimeException notThisOne) {
        // The next one may read it.
      }
    }
    return Optional.empty();
  }
}
