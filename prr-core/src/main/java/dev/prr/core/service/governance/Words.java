package dev.prr.core.service.governance;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Dates;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Named;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** Words and days as our own files write them. */
final class Words {

  private Words() {}

  static <T extends Named> Fact<T> word(Field field, T[] words) {
    return field.parsed(
        text -> Stream.of(words).filter(word -> word.id().equals(text)).findFirst(),
        "one of " + String.join(", ", Stream.of(words).map(Named::id).toList()));
  }

  static Fact<LocalDate> day(Field field) {
    return field.parsed(Dates::parse, "a date such as 2026-12-31");
  }

  static Fact<Duration> between(Fact<LocalDate> from, Fact<LocalDate> until) {
    return from.flatMap(
        first -> until.map(last -> Duration.ofDays(ChronoUnit.DAYS.between(first, last))));
  }
}
