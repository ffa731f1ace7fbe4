package dev.prr.core.history.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A quarter or a half of a year, as reviews are held over: {@code 2026-Q3}, {@code 2026-H2}.
 *
 * @param number from 1
 */
public record Period(int year, Cut cut, int number) implements Comparable<Period> {

  /** How a year is cut. */
  public enum Cut {
    QUARTER('Q', 4),
    HALF('H', 2);

    private final char letter;
    private final int pieces;

    Cut(char letter, int pieces) {
      this.letter = letter;
      this.pieces = pieces;
    }

    private int months() {
      return 12 / pieces;
    }
  }

  private static final int LENGTH = "2026-Q3".length();
  private static final int LETTER = "2026-".length();

  public Period {
    if (year < 1000 || year > 9999 || number < 1 || number > cut.pieces) {
      throw new IllegalArgumentException("no period: " + year + " " + cut + " " + number);
    }
  }

  /** Empty where the text is no period. */
  public static Optional<Period> parse(String text) {
    if (text.length() != LENGTH || text.charAt(LETTER - 1) != '-') {
      return Optional.empty();
    }
    for (Cut cut : Cut.values()) {
      int number = text.charAt(LENGTH - 1) - '0';
      if (text.charAt(LETTER) == cut.letter && number >= 1 && number <= cut.pieces) {
        return year(text).map(year -> new Period(year, cut, number));
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> year(String text) {
    int year = 0;
    for (int i = 0; i < LETTER - 1; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return Optional.empty();
      }
      year = year * 10 + (digit - '0');
    }
    return year < 1000 ? Optional.empty() : Optional.of(year);
  }

  /** The one that a day lies in. */
  public static Period of(Cut cut, LocalDate day) {
    return new Period(day.getYear(), cut, (day.getMonthValue() - 1) / cut.months() + 1);
  }

  /** The last that is over. */
  public static Period lastWhole(Cut cut, LocalDate today) {
    return of(cut, today).previous();
  }

  public Period previous() {
    return of(cut, first().minusDays(1));
  }

  public Period next() {
    return of(cut, last().plusDays(1));
  }

  public LocalDate first() {
    return LocalDate.of(year, (number - 1) * cut.months() + 1, 1);
  }

  public LocalDate last() {
    return first().plusMonths(cut.months()).minusDays(1);
  }

  /** By their last days; a half comes behind the quarter that ends with it. */
  @Override
  public int compareTo(Period other) {
    int byEnd = last().compareTo(other.last());
    return byEnd == 0 ? cut.compareTo(other.cut) : byEnd;
  }

  @Override
  public String toString() {
    return year + "-" + cut.letter + number;
  }
}
