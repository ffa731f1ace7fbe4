package dev.prr.core.service.query;

import dev.prr.core.service.query.Token.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a query into tokens, in one pass (Prometheus documentation, "Querying basics"; LogQL adds
 * its pipe signs, Grafana and Sloth what they fill in).
 */
final class Lexer {

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    return List.copyOf(lexer.tokens);
  }

  private void next() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (c == '#') {
      at = endOf("\n", at);
    } else if (c == '"' || c == '\'' || c == '`') {
      string(c);
    } else if (text.startsWith("{{", at)) {
      template();
    } else if (c == '$') {
      variable();
    } else if (isNameStart(c)) {
      add(Shape.NAME, endOfWord(at));
    } else if (isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
      add(Shape.NUMBER, endOfNumber(at));
    } else {
      add(Shape.SIGN, at + (isPair(c) ? 2 : 1));
    }
  }

  /** Whether a sign of two characters starts here. */
  private boolean isPair(char first) {
    char second = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return switch (first) {
      case '=' -> second == '=' || second == '~';
      case '!', '|' -> second == '=' || second == '~' || second == '>';
      case '<', '>' -> second == '=';
      default -> false;
    };
  }

  private void string(char quote) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote) {
      boolean escaped = text.charAt(end) == '\\' && quote != '`';
      end += escaped ? 2 : 1;
    }
    boolean closed = end < text.length();
    int last = Math.min(end, text.length());
    tokens.add(new Token(closed ? Shape.STRING : Shape.UNCLOSED, text.substring(at + 1, last)));
    at = closed ? end + 1 : text.length();
  }

  private void template() {
    int end = text.indexOf("}}", at);
    add(end < 0 ? Shape.UNCLOSED : Shape.TEMPLATE, end < 0 ? text.length() : end + 2);
  }

  /** {@code $name}, {@code ${name}} and {@code ${name:format}}. */
  private void variable() {
    boolean braced = text.startsWith("${", at);
    int end = braced ? endOf("}", at) + 1 : endOfWord(at + 1);
    add(Shape.TEMPLATE, Math.min(end, text.length()));
  }

  private void add(Shape shape, int end) {
    tokens.add(new Token(shape, text.substring(at, end)));
    at = end;
  }

  private int endOf(String mark, int from) {
    int end = text.indexOf(mark, from);
    return end < 0 ? text.length() : end;
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < text.length() && (isNameStart(text.charAt(end)) || isDigit(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private int endOfNumber(int from) {
    int end = from;
    while (end < text.length()
        && (isDigit(text.charAt(end)) || isLetter(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    return end;
  }

  private static boolean isNameStart(char c) {
    return isLetter(c) || c == '_' || c == ':';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
