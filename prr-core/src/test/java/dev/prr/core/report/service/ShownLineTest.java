package dev.prr.core.report.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.report.Sample;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ShownLineTest {

  private static ShownLine shown(String line, int column) {
    return ShownLine.of(Sample.at("a.yaml", 7, column), place -> Optional.of(line)).orElseThrow();
  }

  @Test
  void the_carets_stand_below_the_word() {
    ShownLine line = shown("  replicas: 1", 3);
    assertEquals(new ShownLine(7, "  ", "replicas", ": 1"), line);
    assertEquals("  ^^^^^^^^", line.carets());
  }

  @Test
  void a_character_that_is_no_word_and_the_end_of_a_line_are_pointed_at_too() {
    assertEquals("{", shown("a: {b: 1}", 4).word());
    assertEquals(" ".repeat(4) + "^", shown("a: 1", 99).carets());
    assertEquals("^", shown("", 1).carets());
  }

  @Test
  void columns_count_code_points() {
    assertEquals("b", shown("\uD83D\uDE00 b", 3).word());
  }

  @Test
  void a_long_line_is_cut_around_the_place() {
    ShownLine line = shown("x".repeat(1_000) + " here " + "y".repeat(1_000), 1_002);
    assertEquals("here", line.word());
    assertTrue(line.before().startsWith("…x"), line.before());
    assertTrue(line.after().endsWith("y…"), line.after());
    assertTrue(line.before().length() + line.word().length() + line.after().length() < 170);
  }

  @Test
  void a_file_that_cannot_be_read_any_more_has_no_line() {
    assertTrue(ShownLine.of(Sample.at("a.yaml", 7, 1), place -> Optional.empty()).isEmpty());
  }
}
