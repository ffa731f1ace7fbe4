package dev.prr.core.artifact.routing;

import dev.prr.core.artifact.AlertRouting.Matcher;
import dev.prr.core.artifact.AlertRouting.Operator;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The matchers of a route in all their spellings: {@code match}, {@code match_re} and {@code
 * matchers} of Alertmanager, the objects of its operator, the triples of Grafana.
 */
final class Matchers {

  private static final List<Operator> LONGEST_FIRST =
      List.of(Operator.MATCHES, Operator.DIFFERS, Operator.NOT_EQUAL, Operator.EQUAL);

  private Matchers() {}

  static List<Fact<Matcher>> of(Field route) {
    List<Fact<Matcher>> matchers = new ArrayList<>();
    addMap(route.at("match"), Operator.EQUAL, matchers);
    addMap(route.at("match_re"), Operator.MATCHES, matchers);
    for (Field matcher : elements(route.at("matchers"), matchers)) {
      matchers.addAll(isMapping(matcher) ? List.of(object(matcher)) : texts(matcher));
    }
    for (Field triple : elements(route.at("object_matchers"), matchers)) {
      matchers.add(triple(triple));
    }
    return matchers;
  }

  private static boolean isMapping(Field field) {
    return !field.fields().isEmpty();
  }

  private static List<Field> elements(Field list, List<Fact<Matcher>> lost) {
    Fact<List<Field>> items = list.list();
    if (!items.isKnown() && !items.isMissing()) {
      lost.add(items.flatMap(never -> Fact.missing(list.place())));
    }
    return list.items();
  }

  private static void addMap(Field map, Operator operator, List<Fact<Matcher>> matchers) {
    for (Map.Entry<String, Field> entry : map.fields()) {
      Fact<String> value = entry.getValue().text();
      matchers.add(value.orDefault("").map(text -> new Matcher(entry.getKey(), operator, text)));
    }
  }

  /** {@code {name, value, matchType}}, or the older {@code regex: true}. */
  private static Fact<Matcher> object(Field matcher) {
    Fact<String> type = matcher.at("matchType").text();
    Operator older = matcher.at("regex").bool().is(true) ? Operator.MATCHES : Operator.EQUAL;
    Fact<Operator> operator =
        type.isMissing() ? Fact.known(older, matcher.place()) : operator(type, matcher);
    return matcher
        .at("name")
        .text()
        .flatMap(
            label ->
                operator.flatMap(
                    how ->
                        matcher
                            .at("value")
                            .text()
                            .orDefault("")
                            .map(value -> new Matcher(label, how, value))));
  }

  /** {@code [label, operator, value]}. */
  private static Fact<Matcher> triple(Field triple) {
    List<Field> parts = triple.items();
    if (parts.size() != 3) {
      return Unread.matcher(triple.place());
    }
    return parts
        .get(0)
        .text()
        .flatMap(
            label ->
                operator(parts.get(1).text(), triple)
                    .flatMap(
                        how ->
                            parts
                                .get(2)
                                .text()
                                .orDefault("")
                                .map(value -> new Matcher(label, how, value))));
  }

  private static Fact<Operator> operator(Fact<String> sign, Field around) {
    return sign.flatMap(
        text ->
            Stream.of(Operator.values())
                .filter(operator -> operator.sign().equals(text.strip()))
                .findFirst()
                .map(operator -> Fact.known(operator, sign.place()))
                .orElseGet(() -> Unread.matcher(around.place())));
  }

  /** {@code severity = "critical"}, or several in one pair of braces. */
  private static List<Fact<Matcher>> texts(Field field) {
    Fact<String> written = field.text();
    if (!written.isKnown()) {
      return List.of(Unread.matcher(field.place()));
    }
    String text = written.ifKnown().orElse("").strip();
    boolean braced = text.startsWith("{") && text.endsWith("}");
    List<Fact<Matcher>> matchers = new ArrayList<>();
    for (String part : parts(braced ? text.substring(1, text.length() - 1) : text)) {
      matchers.add(
          parse(part)
              .map(matcher -> Fact.known(matcher, field.place()))
              .orElseGet(() -> Unread.matcher(field.place())));
    }
    return matchers;
  }

  /** At the commas outside of quotes; a comma may end the last. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
      quoted ^= c == '"' && !escaped;
      if (c == ',' && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    if (!part.toString().isBlank() || parts.isEmpty()) {
      parts.add(part.toString());
    }
    return parts;
  }

  private static Optional<Matcher> parse(String text) {
    int sign = 0;
    while (sign < text.length() && "=!".indexOf(text.charAt(sign)) < 0) {
      sign++;
    }
    for (Operator operator : LONGEST_FIRST) {
      if (text.startsWith(operator.sign(), sign)) {
        String label = unquoted(text.substring(0, sign).strip());
        String value = unquoted(text.substring(sign + operator.sign().length()).strip());
        return label.isEmpty()
            ? Optional.empty()
            : Optional.of(new Matcher(label, operator, value));
      }
    }
    return Optional.empty();
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted
        ? text.substring(1, text.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
        : text;
  }
}
