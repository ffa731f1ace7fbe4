package dev.prr.core.review.toil.backlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DaysTest {

  private static Days days(Optional<String> dates, Locale locale) {
    SourcePath path = new SourcePath("x.csv");
    return Days.of(
        new Source(
            path,
            Format.JIRA,
            Optional.empty(),
            Optional.empty(),
            dates,
            locale,
            Map.of(),
            new TreeMap<>(),
            new TreeMap<>(),
            Location.startOf(path)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-10-03",
        "2026-10-03T09:12:00Z",
        "2026-10-03 09:12:44 UTC",
        "2026-10-03 09:12",
        "03/Oct/26 9:12 AM",
        "03/oct/26 9:12 pm",
        "03/Oct/2026 9:12 AM",
        "03/Oct/26",
        "03.10.2026 09:12",
        "03.10.2026",
        "2026/10/03 09:12"
      })
  void the_ways_trackers_write_a_day_are_read(String written) {
    assertEquals(
        Optional.of(LocalDate.of(2026, 10, 3)),
        days(Optional.empty(), Locale.ENGLISH).day(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/10/2026",
        "10/03/26",
        "yesterday",
        "",
        "31.02.2026",
        "31/Feb/26",
        "2026-13-01"
      })
  void what_could_be_two_days_or_none_is_not_guessed(String written) {
    assertEquals(Optional.empty(), days(Optional.empty(), Locale.ENGLISH).day(written));
  }

  @Test
  void names_of_months_in_another_language_are_read_when_the_import_says_which() {
    assertEquals(
        Optional.of(LocalDate.of(2026, 10, 3)),
        days(Optional.empty(), Locale.GERMAN).day("03/Okt/26 9:12 AM"));
    assertEquals(
        Optional.of(LocalDate.of(2026, 3, 10)),
        days(Optional.of("dd/MM/yyyy"), Locale.ENGLISH).day("10/03/2026"));
  }

  @Test
  void a_pattern_that_holds_no_day_is_none() {
    assertTrue(Days.isPattern("dd/MM/yyyy HH:mm"));
    assertFalse(Days.isPattern("MM/yyyy"));
    assertFalse(Days.isPattern("HH:mm"));
    assertFalse(Days.isPattern("{{{"));
  }
}
