package dev.prr.core.rule.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PatternSizeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          abc; 3
          a{3}; 3
          a{2,5}b; 6
          (ab){10}; 20
          ((a{10}){10}){10}; 1000
          a{10}{10}; 100
          [0-9]{4}-[]a{9}]; 6
          \\{{3}\\(; 4
          (a|b{7}){2}; 18
          a{; 1
          )((a; 1
          """)
  void repetitions_multiply_what_stands_before_them(String pattern, long size) {
    assertEquals(size, PatternSize.of(pattern));
  }

  @Test
  void the_estimate_never_overflows() {
    assertTrue(PatternSize.of("(".repeat(90) + "a" + "{1000})".repeat(90)) >= 1_000_000_000);
    assertTrue(PatternSize.of("a{99999999999999999999999999}") >= 1_000_000_000);
  }
}
