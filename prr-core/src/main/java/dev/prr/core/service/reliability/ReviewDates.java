package dev.prr.core.service.reliability;

import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.query.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When an SLO was last reviewed, as an annotation or a label says. */
final class ReviewDates {

  private static final Set<Set<String>> NAMES =
      Set.of(
          Set.of("reviewed"),
          Set.of("last", "reviewed"),
          Set.of("last", "review"),
          Set.of("reviewed", "on"),
          Set.of("reviewed", "at"),
          Set.of("review", "date"));

  private static final int DATE_LENGTH = "2026-01-31".length();

  private ReviewDates() {}

  static Fact<LocalDate> of(SloDefinition slo) {
    for (FactMap texts : List.of(slo.annotations(), slo.labels())) {
      for (Map.Entry<String, Fact<String>> text : texts.entries().entrySet()) {
        String key = text.getKey();
        if (NAMES.contains(Words.of(key.substring(key.lastIndexOf('/') + 1)))) {
          return text.getValue().flatMap(date -> parse(date.strip(), text.getValue()));
        }
      }
    }
    return Fact.missing(slo.annotations().place());
  }

  /** An instant is cut to its day. */
  private static Fact<LocalDate> parse(String text, Fact<String> written) {
    String day =
        text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == 'T'
            ? text.substring(0, DATE_LENGTH)
            : text;
    try {
      return Fact.known(LocalDate.parse(day), written.place());
    } catch (DateTimeParseException noDate) {
      return Fact.unknown(
          Gap.Reason.WRONG_SHAPE,
          "Here should be a date such as 2026-01-31, it is something else.",
          written.place());
    }
  }
}
