package dev.prr.core.report.oscal;

import dev.prr.core.text.Escaper;
import dev.prr.core.text.MarkdownText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values in the data types of OSCAL. Titles, descriptions and remarks are Markdown there. */
final class OscalText {

  /** Tells our properties from those of OSCAL. */
  private static final String NAMESPACE = "https://prr.dev/ns/oscal";

  private OscalText() {}

  /** A day, as the instant it began. */
  static String instant(LocalDate day) {
    return day + "T00:00:00Z";
  }

  static Map<String, Object> prop(String name, String value) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("ns", NAMESPACE);
    json.put("value", value(value));
    return json;
  }

  /** Never empty and without white space at its ends. */
  static String value(String outside) {
    String shown = Escaper.console(outside).strip();
    return shown.isEmpty() ? "(none)" : shown;
  }

  /** Markdown that is never empty. */
  static String markup(String outside) {
    String shown = MarkdownText.of(outside);
    return shown.isEmpty() ? "(none)" : shown;
  }

  /** An id: a letter, then letters, digits, dots, dashes and underscores. */
  static String token(String outside) {
    StringBuilder token = new StringBuilder("_");
    outside.codePoints().limit(256).forEach(c -> token.append(isPlain(c) ? (char) c : '_'));
    boolean letterFirst = token.length() > 1 && Character.isLetter(token.charAt(1));
    return letterFirst ? token.substring(1) : token.toString();
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-'
        || c == '_';
  }
}
