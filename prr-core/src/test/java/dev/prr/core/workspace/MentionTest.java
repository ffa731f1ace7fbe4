package dev.prr.core.workspace;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MentionTest {

  @Test
  void a_word_that_is_written_is_found_and_another_is_not() {
    assertTrue(Mention.mayBeIn("kind: Secret\n", "Secret"));
    assertFalse(Mention.mayBeIn("kind: ConfigMap\n", "Secret"));
  }

  @Test
  void a_letter_spelled_by_its_number_may_be_of_any_word() {
    assertTrue(Mention.mayBeIn("kind: \"Se\\x63ret\"\n", "Secret"));
    assertTrue(Mention.mayBeIn("{\"kind\": \"Se\\u0063ret\"}", "Secret"));
    assertTrue(Mention.mayBeIn("kind: \"Se\\U00000063ret\"\n", "Secret"));
    assertTrue(Mention.mayBeIn("apiVersion: \"openslo\\x2Fv1\"\n", "openslo/v1"));
  }

  @Test
  void what_no_word_is_made_of_hides_none() {
    assertFalse(Mention.mayBeIn("command: 'echo \\x24HOME \\u001b[0m'\n", "Secret"));
    assertFalse(Mention.mayBeIn("pattern: '\\xzz \\u12'\n", "Secret"));
    assertFalse(Mention.mayBeIn("\"\\U99999999\"", "Secret"));
  }

  @Test
  void a_word_may_be_cut_by_the_end_of_a_quoted_line_and_by_an_escaped_slash() {
    assertTrue(Mention.mayBeIn("kind: \"Sec\\\n  ret\"\n", "Secret"));
    assertTrue(Mention.mayBeIn("{\"apiVersion\": \"openslo\\/v1\"}", "openslo/v1"));
  }

  @Test
  void a_shell_that_goes_on_in_the_next_line_hides_nothing() {
    assertFalse(
        Mention.mayBeIn("run: |\n  curl \\\n    --fail \"$URL\" \\\n    --silent\n", "Secret"));
    assertFalse(Mention.mayBeIn("expr: 'path=~\"/a\" and x\\/y'\n", "Secret"));
  }

  @Test
  void a_backslash_at_the_very_end_hurts_nobody() {
    assertFalse(Mention.mayBeIn("a\\", "Secret"));
    assertFalse(Mention.mayBeIn("a\\x6", "Secret"));
  }
}
