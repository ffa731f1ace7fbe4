package dev.prr.core.review.toil.backlog;

import dev.prr.core.fact.Dates;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Days as trackers write them. What could be a day and a month or a month and a day is not guessed:
 * then the import has to say how it is written.
 */
public final class Days {

  private static final List<String> USUAL =
      List.of(
          "yyyy-MM-dd HH:mm:ss[ 'UTC']",
          "yyyy-MM-dd HH:mm",
          "yyyy/MM/dd HH:mm",
          "yyyy/MM/dd",
          "dd/MMM/yy h:mm a",
          "dd/MMM/yy HH:mm",
          "dd/MMM/yy",
          "dd/MMM/yyyy h:mm a",
          "dd/MMM/yyyy",
          "dd.MM.yyyy HH:mm",
          "dd.MM.yyyy",
          "dd MMM yyyy HH:mm",
          "dd MMM yyyy");

  private final List<DateTimeFormatter> formats = new ArrayList<>();

  private Days(List<String> patterns, Locale locale) {
    for (String pattern : patterns) {
      formats.add(format(pattern, locale));
      if (pattern.contains("MMM")) {
        // Names of months as they stand alone: without the dot that some languages put in a date.
        formats.add(format(pattern.replace("MMM", "LLL"), locale));
      }
    }
  }

  static Days of(Source source) {
    return new Days(source.dates().map(List::of).orElse(USUAL), source.locale());
  }

  /** Whether something can be read by it. */
  public static boolean isPattern(String pattern) {
    try {
      DateTimeFormatter format = format(pattern, Locale.ENGLISH);
      LocalDate day = LocalDate.of(2026, 11, 24);
      return LocalDate.parse(day.atTime(10, 30).format(format), format).equals(day);
    } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
      return false;
    }
  }

  private static DateTimeFormatter format(String pattern, Locale locale) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(strict(pattern))
        .toFormatter(locale)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The year of the calendar in place of that of an era, so that 31 February is no day. */
  private static String strict(String pattern) {
    StringBuilder strict = new StringBuilder(pattern.length());
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      quoted ^= c == '\'';
      strict.append(c == 'y' && !quoted ? 'u' : c);
    }
    return strict.toString();
  }

  Optional<LocalDate> day(String written) {
    Optional<LocalDate> iso = Dates.parse(written);
    for (int i = 0; i < formats.size() && iso.isEmpty(); i++) {
      iso = day(written, formats.get(i));
    }
    return iso;
  }

  private static Optional<LocalDate> day(String written, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(written, format));
    } catch (DateTimeParseException otherForm) {
      return Optional.empty();
    }
  }
}
