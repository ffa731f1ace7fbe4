package dev.prr.core.service.query;

import dev.prr.core.fact.Durations;
import dev.prr.core.service.query.Token.Shape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A selector while it is read. */
final class SelectorDraft {

  private static final Set<String> PIPE_ENDS = Set.of("|", "|=", "|~", "|>", "!>", "[", "");

  private String metric;
  private final String function;
  private final int condition;
  private final List<Matcher> matchers = new ArrayList<>();
  private Optional<Duration> window = Optional.empty();

  SelectorDraft(String metric, String function, int condition) {
    this.metric = metric;
    this.function = function;
    this.condition = condition;
  }

  Selector finish(boolean dividend, boolean divisor) {
    return new Selector(metric, matchers, window, function, dividend, divisor, condition);
  }

  /** From the opening brace past the closing one; false if that never comes. */
  boolean readMatchers(Tokens tokens) {
    tokens.skip();
    while (tokens.hasMore() && !tokens.nextIs("}")) {
      Token token = tokens.peek();
      if (token.is("(") || token.is(")") || token.is("[") || token.is("{")) {
        return false;
      }
      if (!readMatcher(tokens)) {
        readAlone(token);
        tokens.skip();
      }
    }
    boolean closed = tokens.hasMore();
    tokens.skip();
    return closed;
  }

  /** A label, an operator and a value; otherwise reads nothing. */
  private boolean readMatcher(Tokens tokens) {
    Token label = tokens.peek();
    Token operator = tokens.peek(1);
    Token value = tokens.peek(2);
    boolean named = label.isName() || label.shape() == Shape.STRING;
    boolean valued = value.shape() == Shape.STRING || value.shape() == Shape.NUMBER;
    if (!named || operator.shape() != Shape.SIGN || operator.is(",") || !valued) {
      return false;
    }
    if (label.text().equals("__name__") && metric.isEmpty()) {
      metric = value.text();
    } else {
      matchers.add(new Matcher(label.text(), operator.text(), value.text()));
    }
    tokens.skip();
    tokens.skip();
    tokens.skip();
    return true;
  }

  /** A quoted metric name (Prometheus 3), or {@code label:value} as some other languages write. */
  private void readAlone(Token token) {
    int colon = token.text().indexOf(':');
    if (token.shape() == Shape.STRING && metric.isEmpty()) {
      metric = token.text();
    } else if (token.isName() && colon > 0) {
      String label = token.text().substring(0, colon);
      matchers.add(new Matcher(label, "=", token.text().substring(colon + 1)));
    }
  }

  /** From the opening bracket past the closing one; false if that never comes. */
  boolean readWindow(Tokens tokens) {
    tokens.skip();
    if (tokens.peek().shape() == Shape.NUMBER) {
      window = Durations.parse(tokens.peek().text());
    }
    return tokens.skipPast("]");
  }

  /** One filter or stage of a log pipeline; false, reading nothing, if it is none. */
  boolean readPipe(Tokens tokens) {
    String sign = tokens.peek().text();
    boolean stage = sign.equals("|");
    if (!stage && tokens.peek(1).shape() != Shape.STRING) {
      return false;
    }
    tokens.skip();
    if (!stage) {
      matchers.add(new Matcher("", sign, tokens.peek().text()));
      tokens.skip();
      return true;
    }
    int depth = 0;
    while (tokens.hasMore() && (depth > 0 || !endsStage(tokens.peek()))) {
      depth += tokens.nextIs("(") ? 1 : tokens.nextIs(")") ? -1 : 0;
      if (!readMatcher(tokens)) {
        tokens.skip();
      }
    }
    return true;
  }

  private static boolean endsStage(Token token) {
    return token.shape() == Shape.SIGN && (PIPE_ENDS.contains(token.text()) || token.is(")"));
  }
}
