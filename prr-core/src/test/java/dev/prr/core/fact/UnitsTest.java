package dev.prr.core.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each unit takes, what it refuses, and how it is written again. */
final class UnitsTest {
  private static final List<Function<String, ? extends Optional<?>>> ALL =
      List.of(
          Numbers::decimal,
          Numbers::integer,
          Ratio::parse,
          Cores::parse,
          Bytes::parse,
          Version::parse,
          Durations::parse);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "-",
        ".",
        "e",
        "%",
        "m",
        "Mi",
        "v",
        "1..2",
        "1,5",
        "NaN",
        "Infinity",
        "0x1F",
        "1_000",
        "\u0661\u0662",
        "1 000",
        "1e9999999999",
        "1e-400",
        "--1",
        "12e",
      })
  void nonsense_is_no_value_of_any_unit(String text) {
    ALL.forEach(parser -> assertEquals(Optional.empty(), parser.apply(text)));
  }

  @Test
  void endless_digits_are_refused_at_once_by_every_unit() {
    String digits = "9".repeat(1_000_000);
    for (String suffix : List.of("", "%", "m", "Mi", "d", ".1")) {
      ALL.forEach(parser -> assertEquals(Optional.empty(), parser.apply(digits + suffix)));
    }
    assertTrue(Numbers.decimal("9".repeat(64)).isPresent());
    assertEquals(Optional.empty(), Numbers.decimal("9".repeat(65)));
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "+3, 3", "-3, -3", "3.0, 3", "2e2, 200", "2147483647, 2147483647"})
  void whole_numbers(String text, int value) {
    assertEquals(Optional.of(value), Numbers.integer(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.5", "2147483648", "-2147483649", "1e10"})
  void what_is_no_whole_number_that_fits(String text) {
    assertEquals(Optional.empty(), Numbers.integer(text));
  }

  @ParameterizedTest
  @CsvSource({"99.90, 99.9", "30, 30", "100, 100", "0.000, 0", "1e3, 1000", "-0.5, -0.5"})
  void numbers_are_written_without_needless_zeros_or_exponent(String text, String printed) {
    assertEquals(printed, Numbers.print(new BigDecimal(text)));
  }

  @ParameterizedTest
  @CsvSource({"99.9%, 0.999", "100 %, 1", "0%, 0", "99.950%, 0.9995", "1e1%, 0.1"})
  void ratios(String text, BigDecimal ofOne) {
    assertEquals(0, ofOne.compareTo(Ratio.parse(text).orElseThrow().ofOne()));
  }

  @Test
  void equal_ratios_are_equal_however_they_are_written() {
    assertEquals(Ratio.parse("99.90%"), Optional.of(Ratio.of(new BigDecimal("0.999"))));
    assertEquals("99.9%", Ratio.ofPercent(new BigDecimal("99.900")).toString());
    assertEquals("100%", Ratio.of(BigDecimal.ONE).toString());
    assertEquals(Optional.empty(), Ratio.parse("0.999"));
  }

  @ParameterizedTest
  @CsvSource({"500m, 500m", "0.5, 500m", "2, 2", "2000m, 2", "1.5, 1500m", "0.5m, 0.5m", "0, 0"})
  void cores(String text, String printed) {
    assertEquals(printed, Cores.parse(text).orElseThrow().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "256Mi, 256Mi",
    "1024Mi, 1Gi",
    "1048576, 1Mi",
    "1G, 1000000000",
    "1.5Gi, 1536Mi",
    "1k, 1000",
    "1e3, 1000",
    "1E, 976562500000000Ki",
    "500m, 0.5",
    "1Ei, 1Ei",
    "0, 0",
  })
  void bytes(String text, String printed) {
    assertEquals(printed, Bytes.parse(text).orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1K", "1KB", "1mi", "1 Gi Gi", "1b"})
  void what_kubernetes_does_not_take_for_an_amount(String text) {
    assertEquals(Optional.empty(), Bytes.parse(text));
  }

  @Test
  void amounts_are_compared_as_what_they_are() {
    assertTrue(Bytes.parse("1Gi").orElseThrow().compareTo(Bytes.parse("1G").orElseThrow()) > 0);
    assertEquals(Bytes.parse("1Gi"), Bytes.parse("1024Mi"));
    assertEquals(Cores.parse("1"), Cores.parse("1000m"));
  }

  @Test
  void versions_are_compared_part_by_part() {
    Version v19 = Version.parse("1.9").orElseThrow();
    Version v130 = Version.parse("v1.30").orElseThrow();
    assertTrue(v19.compareTo(v130) < 0);
    assertTrue(v130.compareTo(Version.parse("1.30.1").orElseThrow()) < 0);
    assertEquals("1.30", v130.toString());
    for (String none : List.of("1.30-beta", "1.", ".1", "1.x", "1.-1", "vv1", "1.1e1")) {
      assertEquals(Optional.empty(), Version.parse(none), none);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "90s, PT90S, 1m30s",
    "1h30m, PT90M, 1h30m",
    "30d, P30D, 30d",
    "1w, P7D, 7d",
    "1y, P365D, 365d",
    "1.5h, PT90M, 1h30m",
    "100ms, PT0.1S, 100ms",
    "1m1ms, PT60.001S, 1m1ms",
    "0, PT0S, 0s",
    "0s, PT0S, 0s",
  })
  void durations(String text, Duration value, String printed) {
    assertEquals(Optional.of(value), Durations.parse(text));
    assertEquals(printed, Durations.print(value));
    assertEquals(Optional.of(value), Durations.parse(printed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5", "m5", "30m1h", "1h1h", "5 m", "5min", "-5m", "5M", "99999999999999999999y"})
  void what_is_no_duration(String text) {
    assertEquals(Optional.empty(), Durations.parse(text));
  }

  @Test
  void a_negative_difference_is_written_with_its_sign() {
    assertEquals("-1h30m", Durations.print(Duration.ofMinutes(-90)));
  }
}
