package dev.prr.core.service.query;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A place in a list of tokens. */
final class Tokens {

  private static final Token END = new Token(Token.Shape.SIGN, "");

  private final List<Token> tokens;
  private int at;

  Tokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  boolean hasMore() {
    return at < tokens.size();
  }

  /** The next token; an empty sign at the end. */
  Token peek() {
    return peek(0);
  }

  /** The token so many after the next one. */
  Token peek(int further) {
    return at + further < tokens.size() ? tokens.get(at + further) : END;
  }

  void skip() {
    at++;
  }

  boolean nextIs(String sign) {
    return peek().is(sign);
  }

  boolean nextIsWordOf(Set<String> words) {
    return peek().isName() && words.contains(peek().text().toLowerCase(Locale.ROOT));
  }

  /** Goes on behind the sign; false if it never comes. */
  boolean skipPast(String sign) {
    while (hasMore() && !nextIs(sign)) {
      skip();
    }
    boolean found = hasMore();
    skip();
    return found;
  }
}
