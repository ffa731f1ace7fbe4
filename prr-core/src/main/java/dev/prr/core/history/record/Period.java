package dev.prr.core.history.record;

import dev.prr.core.fact.Named;
import dev.prr.core.fact.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A quarter or a half of a year, in days of UTC: {@code 2026-Q3}, {@code 2026-H2}.
 *
 * @param length what it is a part of
 * @param number from 1
 */
public record Period(int year, Length length, int number) implements Comparable<Period> {

  /** How long a period is. */
  public enum Length implements Named {
    QUARTER('Q', 4),
    HALF('H', 2);

    private static final int MONTHS = 12;

    private final char letter;
    private final int inAYear;

    Length(char letter, int inAYear) {
      this.letter = letter;
      this.inAYear = inAYear;
    }

    int months() {
      return MONTHS / inAYear;
    }
  }

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998;
  private static final int WRITTEN = "2026-Q3".length();
  private static final int LETTER = "2026-".length();

  public Period {
    if (year < FIRST_YEAR || year > LAST_YEAR || number < 1 || number > length.inAYear) {
      throw new IllegalArgumentException("no period: " + year + " " + length + " " + number);
    }
  }

  /** The period that is written so; empty where it is no such. */
  public static Optional<Period> parse(String written) {
    if (written.length() != WRITTEN || written.charAt(LETTER - 1) != '-') {
      return Optional.empty();
    }
    Optional<Integer> year = Numbers.integer(written.substring(0, LETTER - 1));
    int number = written.charAt(WRITTEN - 1) - '0';
    for (Length length : Length.values()) {
      if (length.letter == written.charAt(LETTER) && number >= 1 && number <= length.inAYear) {
        return year.filter(y -> y >= FIRST_YEAR && y <= LAST_YEAR)
            .map(y -> new Period(y, length, number));
      }
    }
    return Optional.empty();
  }

  /** The period that a day lies in. */
  public static Period of(LocalDate day, Length length) {
    return new Period(day.getYear(), length, (day.getMonthValue() - 1) / length.months() + 1);
  }

  /** The last one that is over before this day begins. */
  public static Period lastBefore(LocalDate today, Length length) {
    return of(today, length).previous();
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, (number - 1) * length.months() + 1, 1);
  }

  public LocalDate lastDay() {
    return firstDay().plusMonths(length.months()).minusDays(1);
  }

  /** The first instant of it. */
  public Instant start() {
    return firstDay().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The first instant after it. */
  public Instant end() {
    return lastDay().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  public Duration duration() {
    return Duration.between(start(), end());
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(start()) && instant.isBefore(end());
  }

  public Period previous() {
    return of(firstDay().minusDays(1), length);
  }

  public Period next() {
    return of(lastDay().plusDays(1), length);
  }

  /** This one and those before it, the oldest first. */
  public List<Period> withPrevious(int count) {
    List<Period> periods = new ArrayList<>();
    Period period = this;
    for (int i = 0; i < count; i++) {
      periods.add(period);
      period = period.previous();
    }
    Collections.reverse(periods);
    return List.copyOf(periods);
  }

  @Override
  public int compareTo(Period other) {
    int byStart = firstDay().compareTo(other.firstDay());
    return byStart != 0 ? byStart : lastDay().compareTo(other.lastDay());
  }

  /** As it is written in paths and files. */
  @Override
  public String toString() {
    return "%04d-%c%d".formatted(year, length.letter, number);
  }
}
