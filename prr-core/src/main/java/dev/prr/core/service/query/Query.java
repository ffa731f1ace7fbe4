package dev.prr.core.service.query;

import java.util.List;
import java.util.Set;

/**
 * What a query mentions.
 *
 * @param selectors in written order
 * @param functions and aggregations, in lower case
 * @param conjoined whether conditions are joined by {@code and}
 * @param balanced whether all brackets, strings and templates close
 */
public record Query(
    List<Selector> selectors, Set<String> functions, boolean conjoined, boolean balanced) {

  public Query {
    selectors = List.copyOf(selectors);
    functions = Set.copyOf(functions);
  }

  /** Reads any text; what is no query mentions little. Time is linear in its length. */
  public static Query of(String text) {
    return new QueryReader(Lexer.tokens(text)).read();
  }

  public boolean calls(String function) {
    return functions.contains(function);
  }
}
