package dev.prr.core.history.record;

import dev.prr.core.fact.Numbers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The one writer of JSON, in two forms.
 *
 * <p><b>Canonical</b>: one value has one row of bytes, so that its SHA-256 can be its name. Keys
 * are sorted by UTF-16 code unit, there is no white space and no closing newline, strings escape
 * only the quote, the backslash and what is below U+0020 (in the short form where JSON has one,
 * else as {@code \}{@code u00xx} in lower case), everything else is itself in UTF-8. Numbers are
 * exact, without exponent or needless zeros. For whole numbers below 2^53, which is all that
 * records hold, this is RFC 8785 (JSON Canonicalization Scheme). Text is taken as it is and not
 * normalized (NFC).
 *
 * <p><b>Pretty</b>: for files that people open too. Keys keep the order of their map, two spaces a
 * level, {@code \n} at the end of every line. What a terminal would obey or hide (controls,
 * direction marks, zero-width characters) is escaped as well.
 *
 * <p>A value is a {@code Map} with text keys, a {@code Collection}, a text, an {@code Integer}, a
 * {@code Long}, a {@code BigDecimal}, a {@code Boolean}, or an {@code Optional} of these, where
 * empty is {@code null}. A surrogate without its twin, for which UTF-8 has no form, is written as
 * U+FFFD.
 */
public final class Json {

  private static final String STEP = "  ";

  private final boolean pretty;
  private final StringBuilder out = new StringBuilder();

  private Json(boolean pretty) {
    this.pretty = pretty;
  }

  /** The bytes that are digested and kept. */
  public static byte[] canonical(Object value) {
    Json json = new Json(false);
    json.write(value, "");
    return json.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The text of a report file. */
  public static String pretty(Object value) {
    Json json = new Json(true);
    json.write(value, "\n");
    return json.out.append('\n').toString();
  }

  /** The value on one line in the order of its maps, with the closing newline: a JSON line. */
  public static String line(Object value) {
    Json json = new Json(true);
    json.write(value, "");
    return json.out.append('\n').toString();
  }

  /**
   * @param newline what begins a line of this level: a newline with its indent, or nothing where
   *     all is on one line
   */
  private void write(Object value, String newline) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresentOrElse(v -> write(v, newline), () -> out.append("null"));
    } else if (value instanceof Map<?, ?> map) {
      object(map, newline);
    } else if (value instanceof Collection<?> items) {
      array(items, newline);
    } else if (value instanceof String text) {
      string(text);
    } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof BigDecimal number) {
      out.append(Numbers.print(number));
    } else {
      throw new IllegalArgumentException("no JSON value: " + value.getClass().getName());
    }
  }

  private void object(Map<?, ?> map, String newline) {
    Collection<? extends Map.Entry<?, ?>> entries = pretty ? map.entrySet() : sorted(map);
    String inner = indent(newline);
    String separator = "{";
    for (Map.Entry<?, ?> entry : entries) {
      out.append(separator).append(inner);
      string((String) entry.getKey());
      out.append(newline.isEmpty() ? ":" : ": ");
      write(entry.getValue(), inner);
      separator = ",";
    }
    out.append(entries.isEmpty() ? "{}" : newline + "}");
  }

  private static Collection<? extends Map.Entry<?, ?>> sorted(Map<?, ?> map) {
    if (map instanceof SortedMap<?, ?> already && already.comparator() == null) {
      return map.entrySet();
    }
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put((String) key, value));
    return sorted.entrySet();
  }

  private void array(Collection<?> items, String newline) {
    String inner = indent(newline);
    String separator = "[";
    for (Object item : items) {
      out.append(separator).append(inner);
      write(item, inner);
      separator = ",";
    }
    out.append(items.isEmpty() ? "[]" : newline + "]");
  }

  private static String indent(String newline) {
    return newline.isEmpty() ? "" : newline + STEP;
  }

  private void string(String text) {
    out.append('"');
    if (isPlain(text)) {
      out.append(text);
    } else {
      text.codePoints().forEach(this::character);
    }
    out.append('"');
  }

  /** What most texts are: all of it stands for itself. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private void character(int c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (Character.getType(c) == Character.SURROGATE) {
          out.append('\uFFFD');
        } else if (c < ' ' || (pretty && acts(c))) {
          escape(c);
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }

  /** Controls, direction marks, zero-width characters, line separators, what is no character. */
  private static boolean acts(int c) {
    boolean noCharacter = (c & 0xFFFE) == 0xFFFE;
    return noCharacter
        || switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              true;
          default -> false;
        };
  }

  private void escape(int codePoint) {
    for (char unit : Character.toChars(codePoint)) {
      out.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        out.append(Character.forDigit(unit >> shift & 0xf, 16));
      }
    }
  }
}
