package dev.prr.core.service.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Walks once over the tokens of a query, brackets on a stack of its own. */
final class QueryReader {

  private static final Set<String> GROUPINGS =
      Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
  private static final Set<String> SET_OPERATORS = Set.of("and", "or", "unless");
  private static final Set<String> WORDS =
      Set.of("bool", "offset", "start", "end", "inf", "nan", "atan2");
  private static final Set<String> LOOSE_SIGNS =
      Set.of("+", "-", "==", "!=", ">", "<", ">=", "<=", ",");
  private static final Set<String> LINE_FILTERS = Set.of("|=", "|~", "!=", "!~", "|>", "!>");

  private final Tokens tokens;
  private final List<SelectorDraft> drafts = new ArrayList<>();
  private final Set<String> functions = new HashSet<>();
  private final Deque<Operand> open = new ArrayDeque<>();
  private final Divisions divisions = new Divisions();
  private String aggregation = "";
  private boolean conjoined;
  private int condition;
  private boolean balanced = true;

  QueryReader(List<Token> tokens) {
    this.tokens = new Tokens(tokens);
    open.push(new Operand("", 0));
  }

  Query read() {
    while (tokens.hasMore()) {
      Token token = tokens.peek();
      if (token.isName()) {
        name(token.text());
      } else if (token.shape() == Token.Shape.SIGN) {
        sign(token.text());
      } else {
        balanced &= token.shape() != Token.Shape.UNCLOSED;
        tokens.skip();
      }
    }
    balanced &= open.size() == 1;
    while (!open.isEmpty()) {
      open.pop().end(drafts.size(), divisions);
    }
    return new Query(selectors(), functions, conjoined, balanced);
  }

  private void name(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    tokens.skip();
    if (GROUPINGS.contains(word)) {
      balanced &= !tokens.nextIs("(") || tokens.skipPast(")");
    } else if (SET_OPERATORS.contains(word)) {
      conjoined |= word.equals("and");
      condition++;
      endOperand();
    } else if (tokens.nextIs("(")) {
      functions.add(word);
      aggregation = word;
    } else if (tokens.nextIsWordOf(GROUPINGS)) {
      functions.add(word);
      aggregation = word;
    } else if (!WORDS.contains(word)) {
      selector(text);
    }
  }

  private void selector(String metric) {
    SelectorDraft draft = new SelectorDraft(metric, open.element().function, condition);
    drafts.add(draft);
    if (tokens.nextIs("{")) {
      balanced &= draft.readMatchers(tokens);
    }
    if (tokens.nextIs("[")) {
      balanced &= draft.readWindow(tokens);
    }
  }

  private void sign(String sign) {
    boolean filters = LINE_FILTERS.contains(sign) || sign.equals("|");
    if (filters && !drafts.isEmpty() && drafts.get(drafts.size() - 1).readPipe(tokens)) {
      if (tokens.nextIs("[")) {
        balanced &= drafts.get(drafts.size() - 1).readWindow(tokens);
      }
      return;
    }
    switch (sign) {
      case "{" -> selector("");
      case "[" -> balanced &= tokens.skipPast("]");
      default -> {
        tokens.skip();
        operator(sign);
      }
    }
  }

  private void operator(String sign) {
    switch (sign) {
      case "(" -> open();
      case ")" -> close();
      case "}", "]" -> balanced = false;
      case "/" -> open.element().divide(drafts.size(), divisions);
      case "*", "%", "^" -> open.element().endDivisor(drafts.size(), divisions);
      default -> {
        if (LOOSE_SIGNS.contains(sign)) {
          endOperand();
        }
      }
    }
  }

  /** A bracket without a function belongs to the function around it. */
  private void open() {
    String function = aggregation.isEmpty() ? open.element().function : aggregation;
    open.push(new Operand(function, drafts.size()));
    aggregation = "";
  }

  private void close() {
    if (open.size() == 1) {
      balanced = false;
      return;
    }
    open.pop().end(drafts.size(), divisions);
  }

  private void endOperand() {
    open.element().end(drafts.size(), divisions);
  }

  private List<Selector> selectors() {
    boolean[] dividends = divisions.dividends(drafts.size());
    boolean[] divisors = divisions.divisors(drafts.size());
    List<Selector> selectors = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      selectors.add(drafts.get(i).finish(dividends[i], divisors[i]));
    }
    return selectors;
  }
}
