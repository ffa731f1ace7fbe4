package dev.prr.core.gate;

import dev.prr.core.fact.Named;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.service.Tier;
import dev.prr.core.verdict.DecisionKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a user writes to say which recorded runs are meant. */
public final class FilterWords {

  private FilterWords() {}

  /**
   * The filter; what is null asks for nothing.
   *
   * @throws IllegalArgumentException when a word is none, with a message for the user
   */
  public static HistoryFilter read(
      @Nullable String service,
      @Nullable String team,
      @Nullable String tier,
      @Nullable String from,
      @Nullable String to,
      @Nullable String rule,
      @Nullable String decision) {
    return new HistoryFilter(
        Optional.ofNullable(service),
        Optional.ofNullable(team),
        word("prr.tier", tier, Tier.values()),
        day("prr.from", from),
        day("prr.to", to),
        Optional.ofNullable(rule),
        word("prr.decision", decision, DecisionKind.values()));
  }

  private static <T extends Named> Optional<T> word(
      String property, @Nullable String word, T[] values) {
    if (word == null) {
      return Optional.empty();
    }
    Optional<T> value = Arrays.stream(values).filter(v -> v.id().equals(word.strip())).findFirst();
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          property
              + ": \""
              + word
              + "\" is none of "
              + Arrays.stream(values).map(Named::id).collect(Collectors.joining(", "))
              + ".");
    }
    return value;
  }

  private static Optional<LocalDate> day(String property, @Nullable String day) {
    try {
      return Optional.ofNullable(day).map(String::strip).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          property + ": \"" + day + "\" is no day. Write it as 2026-01-31.", e);
    }
  }
}
