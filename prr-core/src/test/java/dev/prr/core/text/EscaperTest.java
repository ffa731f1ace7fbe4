package dev.prr.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EscaperTest {
  @Test
  void an_escape_sequence_is_shown_instead_of_obeyed() {
    assertEquals("\\u{1b}[31mred", Escaper.console("\u001B[31mred"));
    assertEquals("\\u{9b}31m", Escaper.console("\u009B31m"));
  }

  @Test
  void a_value_never_becomes_a_second_line() {
    assertEquals("a\\nb\\r\\tc", Escaper.console("a\nb\r\tc"));
    assertEquals("a\\u{85}b\\u{2028}c", Escaper.console("a\u0085b\u2028c"));
  }

  @Test
  void what_turns_or_hides_text_is_written_out() {
    assertEquals("\\u{202e}gnp.exe", Escaper.console("\u202Egnp.exe"));
    assertEquals("pass\\u{200b}word", Escaper.console("pass\u200Bword"));
    assertEquals("\\u{e0041}", Escaper.console("\uDB40\uDC41"));
    assertEquals("\\u{d800}", Escaper.console("\uD800"));
  }

  @Test
  void letters_of_every_script_and_signs_stay_as_they_are() {
    String text = "Zahlungsdienst für Kärnten \u652F\u4ED8 \uD83D\uDE80 {{ $labels.job }} \\n";
    assertEquals(text, Escaper.console(text));
  }

  @Test
  void no_random_text_leaves_anything_that_can_act() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      int[] text = random.ints(20, 0, 0x3000).toArray();
      String shown = Escaper.console(new String(text, 0, text.length));
      assertTrue(
          shown
              .codePoints()
              .noneMatch(
                  c ->
                      Character.isISOControl(c)
                          || Character.getType(c) == Character.LINE_SEPARATOR
                          || (Character.getType(c) == Character.FORMAT && !isVisible(c))),
          shown);
    }
  }

  /** Marks of Arabic and Syriac numbers that are drawn although they are format characters. */
  private static boolean isVisible(int c) {
    return (c >= 0x600 && c <= 0x605) || c == 0x6DD || c == 0x70F || c == 0x8E2;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::error::all is well",
        "  ::stop-commands::x",
        "##vso[task.complete]",
        "text ##[error]x",
        "##teamcity[buildStatus]",
        "####vso[a]",
        "##v##vso[a]",
      })
  void no_line_is_a_command_to_the_build_system(String line) {
    String shown = Escaper.line(line);
    assertFalse(shown.stripLeading().startsWith("::"), shown);
    assertFalse(shown.contains("##[") || shown.contains("##vso["), shown);
    assertFalse(shown.contains("##teamcity["), shown);
  }

  @ParameterizedTest
  @CsvSource({"## Diagnosis", "a::b", "job:request_errors:ratio", "### 1"})
  void an_ordinary_line_stays_as_it_is(String line) {
    assertEquals(line, Escaper.line(line));
  }
}
