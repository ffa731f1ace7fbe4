package dev.prr.core.rule.compiled;

import dev.prr.core.fact.Version;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a value is in the normal form of its type. */
enum ValueKind {
  TEXT,
  BOOLEAN,
  NUMBER,
  DATE,
  VERSION;

  static ValueKind of(Object value) {
    if (value instanceof String) {
      return TEXT;
    }
    if (value instanceof Boolean) {
      return BOOLEAN;
    }
    if (value instanceof BigDecimal) {
      return NUMBER;
    }
    if (value instanceof LocalDate) {
      return DATE;
    }
    if (value instanceof Version) {
      return VERSION;
    }
    throw new IllegalArgumentException("no value in normal form: " + value.getClass());
  }

  Object parse(String text) {
    return switch (this) {
      case TEXT -> text;
      case BOOLEAN -> Boolean.valueOf(text);
      case NUMBER -> new BigDecimal(text);
      case DATE -> LocalDate.parse(text);
      case VERSION -> Version.parse(text).orElseThrow();
    };
  }
}
