package dev.prr.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShownTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          * @jdoe jd@example.org            | * @*** ***
          * @jdoe @other @acme/payments     | * @*** @*** @acme/payments
          owners: ["@jdoe", '@other']       | owners: ["@***", '@***']
          to: J Doe <jd+oncall@example.org> | to: J Doe <***>
          password: hunter2 # ask @jdoe     | password: ***
          """)
  void nobody_is_named(String line, String shown) {
    assertEquals(shown, ShownText.of(line, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schedule: \"@daily\"",
        "image: registry.example.org/shop/web@sha256:0123",
        "/deploy/ @acme/payments",
        "@Library('shared')",
        "expr: rate(errors[5m] @ start())"
      })
  void what_names_nobody_is_shown_as_it_is(String line) {
    assertEquals(line, ShownText.of(line, ""));
  }

  @Test
  void the_line_before_counts_as_it_does_for_secrets() {
    assertEquals("  value: ***", ShownText.of("  value: hunter2", "- name: DB_PASSWORD"));
  }
}
