package dev.prr.core.review.overview;

import dev.prr.core.rule.MustHave;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an overview is asked with, beside the history.
 *
 * @param rules as they count now
 * @param units what a team is shown as, such as the group of one that is too small to be shown
 * @param waiverEnds last days of waivers, by id, where the policy knows them
 */
public record Question(
    Span span,
    List<MustHave> rules,
    Levels levels,
    Function<Optional<String>, Optional<String>> units,
    Map<String, LocalDate> waiverEnds) {

  public Question {
    rules = List.copyOf(rules);
    waiverEnds = Map.copyOf(waiverEnds);
  }

  /** With every team shown as itself. */
  public static Question of(Span span, List<MustHave> rules, Levels levels) {
    return new Question(span, rules, levels, team -> team, Map.of());
  }
}
