package dev.prr.core.history.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JsonTest {

  @Test
  void canonical_keys_are_sorted_by_code_unit_and_nothing_is_between() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("b", List.of(1, true, "x"));
    value.put("a", Map.of());
    value.put("B", List.of());
    value.put("\uFB33", 1L);
    value.put("\uD83D\uDE00", Optional.empty());
    assertEquals(
        "{\"B\":[],\"a\":{},\"b\":[1,true,\"x\"],\"\uD83D\uDE00\":null,\"\uFB33\":1}",
        canonical(value));
  }

  @Test
  void canonical_text_escapes_what_rfc_8785_escapes_and_nothing_else() {
    assertEquals(
        "\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f\u202e\"",
        canonical("\u20ac$\u000f\nA'B\"\\\\\"/\u007f\u202e"));
    assertEquals("\"\\b\\f\\n\\r\\t\\u0000\\u001f\"", canonical("\b\f\n\r\t\u0000\u001f"));
  }

  @Test
  void a_surrogate_without_its_twin_becomes_the_replacement_character() {
    assertEquals("\"a\uFFFDb\"", canonical("a\uD800b"));
    assertEquals("\"\uFFFD\"", canonical("\uDC00"));
    assertEquals("\"\uD83D\uDE00\"", canonical("\uD83D\uDE00"));
  }

  @Test
  void pretty_keeps_the_order_and_breaks_lines_with_a_newline_only() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("schema", 1);
    value.put("a", List.of(Map.of("x", "y"), List.of()));
    value.put("none", Map.of());
    assertEquals(
        """
        {
          "schema": 1,
          "a": [
            {
              "x": "y"
            },
            []
          ],
          "none": {}
        }
        """,
        Json.pretty(value));
  }

  @Test
  void pretty_shows_what_a_terminal_would_obey_or_hide() {
    assertEquals(
        "\"\\u001b[31m\\u009b\\u202e\\u200b\\ufeff\\u2028\\udb40\\udc41\u00e9\"\n",
        Json.pretty("\u001b[31m\u009b\u202e\u200b\ufeff\u2028\uDB40\uDC41\u00e9"));
  }

  @Test
  void a_line_is_one_line() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("run", "r1");
    value.put("list", List.of(1, 2));
    assertEquals("{\"run\":\"r1\",\"list\":[1,2]}\n", Json.line(value));
  }

  @Test
  void a_decimal_is_exact_and_plain() {
    assertEquals(
        "[99.9,30,0,0.000001,100]",
        canonical(
            List.of(
                new BigDecimal("99.90"),
                new BigDecimal("3E+1"),
                new BigDecimal("0.00"),
                new BigDecimal("1E-6"),
                BigDecimal.valueOf(100))));
  }

  @Test
  void what_json_has_no_form_for_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> Json.canonical(0.1));
  }

  private static String canonical(Object value) {
    return new String(Json.canonical(value), StandardCharsets.UTF_8);
  }
}
