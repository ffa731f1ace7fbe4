package dev.prr.core.service.reliability;

import dev.prr.core.artifact.SloDefinition.Format;
import dev.prr.core.artifact.SloDefinition.Sli;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.query.Query;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The queries of an indicator, read together and checked. */
final class SloQueries {

  private SloQueries() {}

  /** All of them as one: the first ones divided by the last. */
  static Query whole(Sli sli) {
    List<String> texts = new ArrayList<>();
    sli.queries().forEach(query -> query.ifKnown().ifPresent(texts::add));
    if (texts.size() < 2) {
      return Query.of(texts.isEmpty() ? "" : texts.get(0));
    }
    int last = texts.size() - 1;
    return Query.of(
        "(" + String.join(") + (", texts.subList(0, last)) + ") / (" + texts.get(last) + ")");
  }

  /**
   * Whether they can be right: good or bad events are asked for in another way than all events, the
   * brackets close, Sloth's have the window it fills in, Pyrra's are bare selectors. Missing where
   * there is no query to read.
   */
  static Fact<Boolean> wellFormed(Format format, Sli sli, Location slo) {
    if (sli.queries().isEmpty()) {
      return Fact.missing(slo);
    }
    Set<String> seen = new HashSet<>();
    for (Fact<String> query : sli.queries()) {
      if (query.isMissing()) {
        return Fact.known(false, query.place());
      }
      Fact<Boolean> right =
          query.map(text -> isRight(format, text) && seen.add(withoutSpaces(text)));
      if (!right.is(true)) {
        return right;
      }
    }
    return Fact.known(true, sli.queries().stream().map(Fact::place).toList());
  }

  private static boolean isRight(Format format, String text) {
    Query query = Query.of(text);
    return query.balanced()
        && switch (format) {
          case SLOTH -> withoutSpaces(text).contains("{{.window}}");
          case PYRRA -> isBareSelector(query);
          default -> true;
        };
  }

  private static boolean isBareSelector(Query query) {
    return query.selectors().size() == 1
        && query.functions().isEmpty()
        && query.selectors().get(0).window().isEmpty();
  }

  private static String withoutSpaces(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(out::appendCodePoint);
    return out.toString();
  }
}
