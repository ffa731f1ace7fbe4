package dev.prr.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.document.Scalar.Style;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DialectTest {
  private static Scalar scalar(String text, Style style) {
    return new Scalar(Reads.YAML, 1, 1, text, style, "");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "true, true, true",
        "False, false, false",
        "TRUE, true, true",
        "yes, true, -",
        "No, false, -",
        "ON, true, -",
        "off, false, -",
        "y, true, -",
        "N, false, -",
        "tRUE, -, -",
        "yEs, -, -",
        "1, -, -",
        "truth, -, -",
      })
  void a_plain_word_is_a_boolean_to_some(String text, Boolean old, Boolean core) {
    Scalar plain = scalar(text, Style.PLAIN);
    assertEquals(Optional.ofNullable(old), Dialect.YAML_1_1.asBoolean(plain));
    assertEquals(Optional.ofNullable(core), Dialect.CORE.asBoolean(plain));
    assertEquals(Optional.empty(), Dialect.YAML_1_1.asBoolean(scalar(text, Style.QUOTED)));
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "~, true",
    "null, true",
    "Null, true",
    "NULL, true",
    "nULL, false",
    "nil, false"
  })
  void a_plain_null_is_null(String text, boolean isNull) {
    assertEquals(isNull, Dialect.CORE.isNull(scalar(text, Style.PLAIN)));
    assertEquals(isNull, Dialect.YAML_1_1.isNull(scalar(text, Style.PLAIN)));
  }

  @Test
  void what_is_in_quotes_is_a_text() {
    assertEquals(false, Dialect.CORE.isNull(scalar("null", Style.QUOTED)));
    assertEquals(false, Dialect.CORE.isNull(scalar("", Style.BLOCK)));
  }
}
