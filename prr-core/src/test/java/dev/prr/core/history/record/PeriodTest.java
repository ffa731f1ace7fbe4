package dev.prr.core.history.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.record.Period.Length;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PeriodTest {

  private static Period period(String written) {
    return Period.parse(written).orElseThrow();
  }

  @Test
  void a_period_is_read_as_it_is_written() {
    for (String written : List.of("2026-Q1", "2026-Q4", "2026-H1", "1970-H2")) {
      assertEquals(written, period(written).toString());
    }
    for (String odd :
        List.of(
            "",
            "2026",
            "2026-Q0",
            "2026-Q5",
            "2026-H3",
            "2026-q1",
            "20266Q1",
            "abcd-Q1",
            "1969-Q1",
            "9999-Q1",
            "2026-Q१",
            "2026-Q11")) {
      assertEquals(Optional.empty(), Period.parse(odd), odd);
    }
    assertThrows(IllegalArgumentException.class, () -> new Period(2026, Length.HALF, 3));
  }

  @Test
  void a_quarter_begins_and_ends_with_whole_days() {
    assertEquals(LocalDate.of(2026, 7, 1), period("2026-Q3").firstDay());
    assertEquals(LocalDate.of(2026, 9, 30), period("2026-Q3").lastDay());
    assertEquals(92, period("2026-Q3").duration().toDays());
    assertEquals(LocalDate.of(2024, 3, 31), period("2024-Q1").lastDay());
    assertEquals(91, period("2024-Q1").duration().toDays());
    assertTrue(period("2026-Q3").contains(Instant.parse("2026-09-30T23:59:59.999Z")));
    assertFalse(period("2026-Q3").contains(Instant.parse("2026-10-01T00:00:00Z")));
    assertTrue(period("2026-Q3").contains(Instant.parse("2026-07-01T00:00:00Z")));
  }

  @Test
  void the_last_whole_one_is_the_one_before_that_of_today() {
    LocalDate today = LocalDate.of(2026, 11, 24);
    assertEquals("2026-Q3", Period.lastBefore(today, Length.QUARTER).toString());
    assertEquals("2026-H1", Period.lastBefore(today, Length.HALF).toString());
    assertEquals("2025-Q4", Period.lastBefore(LocalDate.of(2026, 1, 1), Length.QUARTER).toString());
  }

  @Test
  void periods_follow_each_other_over_the_year() {
    assertEquals("2027-H1", period("2026-H2").next().toString());
    assertEquals("2025-Q4", period("2026-Q1").previous().toString());
    assertEquals(
        List.of("2025-Q3", "2025-Q4", "2026-Q1"),
        period("2026-Q1").withPrevious(3).stream().map(Period::toString).toList());
    assertTrue(period("2026-Q1").compareTo(period("2026-H1")) < 0);
    assertTrue(period("2026-Q2").compareTo(period("2026-H1")) > 0);
  }
}
