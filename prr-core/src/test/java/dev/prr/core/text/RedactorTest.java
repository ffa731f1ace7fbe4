package dev.prr.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "  password: hunter2 | password: ***",
        "\"dbPassword\": \"hunter2\", | \"dbPassword\": ***",
        "- API_KEY=hunter2 | - API_KEY=***",
        "args: [--auth-token=hunter2] | args: [--auth-token=***",
        "- {name: DB_PASSWORD, value: hunter2} | - {name: DB_PASSWORD, value: ***",
        "url: https://shop:hunter2@db/shop | url: https***db/shop",
        "note: AKIAABCDEFGHIJKLMNOP | note: ***",
        "pagerduty.com/integration-key: hunter2 | pagerduty.com/integration-key: ***",
      })
  void what_a_sensitive_key_is_given_is_masked(String line, String masked) {
    assertEquals(masked, Redactor.mask(line, ""));
  }

  @Test
  void the_value_of_an_environment_variable_is_judged_by_the_name_on_the_line_before() {
    assertEquals("  value: ***", Redactor.mask("  value: hunter2", "- name: DB_PASSWORD"));
    assertEquals("  value: blue", Redactor.mask("  value: blue", "- name: COLOUR"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replicas: 2",
        "automountServiceAccountToken: false",
        "secretName: shop-tls",
        "secretKeyRef:",
        "author: payments",
        "  password:",
        "",
      })
  void what_holds_no_secret_is_shown_as_it_is(String line) {
    assertEquals(line, Redactor.mask(line, ""));
  }

  @Test
  void of_a_secret_only_the_keys_are_seen() {
    assertEquals("  user: ***", Redactor.maskAll("  user: admin"));
    assertEquals("  ***", Redactor.maskAll("  aHVudGVyMg"));
    assertEquals("data:", Redactor.maskAll("data:"));
  }
}
