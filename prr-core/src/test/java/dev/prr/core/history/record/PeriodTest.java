package dev.prr.core.history.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.record.Period.Cut;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PeriodTest {

  @Test
  void a_period_has_a_first_and_a_last_day() {
    assertEquals(LocalDate.parse("2026-07-01"), period("2026-Q3").first());
    assertEquals(LocalDate.parse("2026-09-30"), period("2026-Q3").last());
    assertEquals(LocalDate.parse("2028-01-01"), period("2028-Q1").first());
    assertEquals(LocalDate.parse("2026-07-01"), period("2026-H2").first());
    assertEquals(LocalDate.parse("2026-12-31"), period("2026-H2").last());
  }

  @Test
  void periods_follow_each_other_over_the_turn_of_the_year() {
    assertEquals("2027-Q1", period("2026-Q4").next().toString());
    assertEquals("2025-Q4", period("2026-Q1").previous().toString());
    assertEquals("2026-H2", period("2027-H1").previous().toString());
  }

  @Test
  void the_last_whole_one_is_over() {
    assertEquals(
        "2026-Q3", Period.lastWhole(Cut.QUARTER, LocalDate.parse("2026-10-01")).toString());
    assertEquals(
        "2026-Q2", Period.lastWhole(Cut.QUARTER, LocalDate.parse("2026-09-30")).toString());
    assertEquals("2026-H1", Period.lastWhole(Cut.HALF, LocalDate.parse("2026-11-24")).toString());
    assertEquals("2025-H2", Period.lastWhole(Cut.HALF, LocalDate.parse("2026-06-30")).toString());
  }

  @Test
  void what_ends_earlier_comes_first() {
    List<Period> sorted =
        List.of(period("2026-H2"), period("2026-Q4"), period("2026-Q3"), period("2025-Q4")).stream()
            .sorted()
            .toList();
    assertEquals("[2025-Q4, 2026-Q3, 2026-Q4, 2026-H2]", sorted.toString());
  }

  @Test
  void other_texts_are_no_periods() {
    for (String text :
        List.of(
            "",
            "2026",
            "2026-Q0",
            "2026-Q5",
            "2026-H3",
            "2026-q3",
            "0026-Q1",
            "2026Q3-",
            "26-Q3",
            "2026-Q33",
            "２０２６-Q1",
            "202a-Q1")) {
      assertEquals(Optional.empty(), Period.parse(text), text);
    }
    assertThrows(IllegalArgumentException.class, () -> new Period(2026, Cut.HALF, 3));
    assertTrue(Period.parse("2026-Q4").isPresent());
  }

  private static Period period(String text) {
    return Period.parse(text).orElseThrow();
  }
}
