package dev.prr.core.fact.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Cores;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScalarTypeTest {

  @ParameterizedTest
  @CsvSource({
    "TEXT, no, no",
    "BOOLEAN, true, true",
    "INTEGER, 3, 3",
    "NUMBER, 2.50, 2.5",
    "DURATION, 90s, 1m30s",
    "DURATION, 30d, 30d",
    "RATIO, 99.90%, 99.9%",
    "CORES, 0.5, 500m",
    "BYTES, 1024Mi, 1Gi",
    "QUANTITY, 500m, 0.5",
    "DATE, 2026-01-31, 2026-01-31",
    "VERSION, v1.30, 1.30"
  })
  void a_literal_is_read_and_printed_in_the_unit_of_its_type(
      SimpleType type, String written, String printed) {
    assertEquals(printed, type.print(type.parse(written).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({
    "BOOLEAN, yes",
    "BOOLEAN, TRUE",
    "INTEGER, 1.5",
    "NUMBER, many",
    "DURATION, P30D",
    "DURATION, 30",
    "RATIO, 0.999",
    "CORES, 256Mi",
    "BYTES, much",
    "DATE, 2026-02-30",
    "DATE, 31.01.2026",
    "VERSION, 1.x"
  })
  void what_is_written_in_no_or_another_unit_is_no_literal(SimpleType type, String written) {
    assertTrue(type.parse(written).isEmpty());
  }

  @Test
  void a_fact_and_a_literal_meet_in_one_normal_form() {
    assertEquals(
        0,
        compare(
            SimpleType.DURATION.normal(Duration.ofMinutes(1)),
            SimpleType.DURATION.parse("60s").orElseThrow()));
    assertEquals(
        0,
        compare(
            SimpleType.CORES.normal(new Cores(new BigDecimal("2.0"))),
            SimpleType.CORES.parse("2000m").orElseThrow()));
  }

  @Test
  void an_instant_is_its_day_in_utc() {
    assertEquals(
        SimpleType.DATE.parse("2026-01-31").orElseThrow(),
        SimpleType.DATE.parse("2026-02-01T00:30:00+02:00").orElseThrow());
  }

  @Test
  void numbers_stay_numbers_in_json_and_units_become_text() {
    assertEquals(BigDecimal.ONE, SimpleType.INTEGER.json(BigDecimal.ONE));
    assertEquals("1m", SimpleType.DURATION.json(BigDecimal.valueOf(60)));
    assertEquals(2, new EnumerationType(List.of("1", "2")).json("2"));
    assertEquals("hard", new EnumerationType(List.of("hard", "soft")).json("hard"));
  }

  @Test
  void a_duration_beyond_what_a_clock_counts_is_still_printed() {
    assertEquals("1000000000000000000000s", SimpleType.DURATION.print(new BigDecimal("1e21")));
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }
}
