package dev.prr.rules;

import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A tree written as JSON, which is YAML too, with the same meaning. */
final class Json {

  private static final Set<String> WORDS = Set.of("true", "false", "null");

  private Json() {}

  static String of(Node node) {
    return write(node, false);
  }

  /** With the keys of each mapping from the last to the first. */
  static String reversed(Node node) {
    return write(node, true);
  }

  private static String write(Node node, boolean reversed) {
    if (node instanceof Mapping mapping) {
      List<Mapping.Entry> entries = new ArrayList<>(mapping.entries());
      if (reversed) {
        Collections.reverse(entries);
      }
      return entries.stream()
          .map(entry -> quoted(entry.key().text()) + ": " + write(entry.value(), reversed))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof Sequence sequence) {
      return sequence.items().stream()
          .map(item -> write(item, reversed))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return scalar((Scalar) node);
  }

  private static String scalar(Scalar scalar) {
    if (scalar.style() != Scalar.Style.PLAIN) {
      return quoted(scalar.text());
    }
    if (scalar.text().isEmpty() || scalar.text().equals("~")) {
      return "null";
    }
    boolean asItIs = WORDS.contains(scalar.text()) || isNumber(scalar.text());
    return asItIs ? scalar.text() : quoted(scalar.text());
  }

  /** A number as JSON writes it: no leading zero, no letter. */
  private static boolean isNumber(String text) {
    boolean leadingZero = text.length() > 1 && text.startsWith("0") && text.charAt(1) != '.';
    long dots = text.chars().filter(c -> c == '.').count();
    boolean wellPlaced = !text.startsWith(".") && !text.endsWith(".");
    return !leadingZero
        && dots <= 1
        && wellPlaced
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
  }

  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
