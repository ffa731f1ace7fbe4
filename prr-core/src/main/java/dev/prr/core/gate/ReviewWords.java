package dev.prr.core.gate;

import dev.prr.core.fact.Dates;
import dev.prr.core.fact.Named;
import dev.prr.core.review.readiness.BoardDecision;
import dev.prr.core.service.Review;
import dev.prr.core.service.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A board's decision in the words of the command line; blank where nothing was given.
 *
 * @param service the name of one service; needed where there are several
 * @param file one that holds the decision, in the form of prr/review.yaml
 * @param decision the word for it
 * @param held the day of the meeting; today where nothing is given
 * @param next the day of the next review; two years later where nothing is given
 * @param minutes where they can be looked up
 */
public record ReviewWords(
    String service,
    String file,
    String decision,
    String held,
    String next,
    String stage,
    String minutes,
    List<String> roles) {

  public ReviewWords {
    roles = roles.stream().map(String::strip).filter(role -> !role.isEmpty()).toList();
  }

  /** Whether the decision is in these words and not in a file. */
  boolean decide() {
    return !decision.isBlank();
  }

  BoardDecision read(LocalDate today) throws GateException {
    if (!file.isBlank()) {
      throw wrong("name either prr.file or prr.decision");
    }
    LocalDate day = held.isBlank() ? today : day("prr.held", held);
    return new BoardDecision(
        day,
        word("prr.decision", Review.Outcome.values(), decision),
        roles,
        Optional.of(next.isBlank() ? day.plusYears(2) : day("prr.next", next)),
        stage.isBlank() ? Optional.empty() : Optional.of(word("prr.stage", Stage.values(), stage)),
        Optional.of(minutes.strip()).filter(text -> !text.isEmpty()),
        List.of(),
        Optional.empty());
  }

  private static LocalDate day(String parameter, String text) throws GateException {
    Optional<LocalDate> day = Dates.parse(text.strip());
    if (day.isEmpty()) {
      throw wrong(parameter + " is a day such as 2026-12-31");
    }
    return day.get();
  }

  private static <T extends Named> T word(String parameter, T[] words, String text)
      throws GateException {
    Optional<T> word = BoardDecision.named(words, text.strip());
    if (word.isEmpty()) {
      throw wrong(
          parameter
              + " is one of "
              + Stream.of(words).map(Named::id).collect(Collectors.joining(", ")));
    }
    return word.get();
  }

  private static GateException wrong(String what) {
    return GateException.configuration(what, List.of());
  }
}
