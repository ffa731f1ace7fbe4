package dev.prr.core.review.toil.item;

import dev.prr.core.fact.Named;
import dev.prr.core.fact.Ratio;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of a team's time was toil in a quarter, as the team says. No single answer is in it.
 *
 * @param method how the team knows
 * @param answers how many people answered, at least three
 * @param typical the middle of the answers
 * @param low the lowest of them, or of the plausible range
 * @param high the highest
 * @param categories of all time, by kind of work
 */
public record Share(
    Method method,
    int answers,
    Ratio typical,
    Ratio low,
    Ratio high,
    SortedMap<Category, Ratio> categories) {

  /** Fewer answers would be somebody's answer. */
  public static final int FEWEST_ANSWERS = 3;

  /** From here on the team no longer has the time to get rid of it. */
  public static final Ratio LINE = Ratio.of(new BigDecimal("0.5"));

  /** How a team knows. */
  public enum Method implements Named {
    SURVEY,
    TICKET_SAMPLE,
    TIME_LOG
  }

  /** How a share stands to the line. */
  public enum Standing implements Named {
    /** Above, in the whole range. */
    ABOVE,
    /** The range reaches both sides. */
    AROUND,
    /** Below, in the whole range. */
    BELOW
  }

  public Share {
    if (answers < FEWEST_ANSWERS) {
      throw new IllegalArgumentException("fewer than three answers are suppressed");
    }
    if (typical.compareTo(low) < 0 || high.compareTo(typical) < 0) {
      throw new IllegalArgumentException("low, typical and high rise");
    }
    categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
  }

  public Standing standing() {
    if (low.compareTo(LINE) >= 0) {
      return Standing.ABOVE;
    }
    return high.compareTo(LINE) < 0 ? Standing.BELOW : Standing.AROUND;
  }

  /** The kind of work that takes most of it; of two the first in the order of kinds. */
  public Optional<Category> largest() {
    return categories.entrySet().stream()
        .max(
            Map.Entry.<Category, Ratio>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
