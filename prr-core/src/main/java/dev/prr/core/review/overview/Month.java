package dev.prr.core.review.overview;

import dev.prr.core.verdict.Verdict;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the services stood at the end of a month: each with the last run it had in it.
 *
 * @param services how many had that verdict; a service that did not run in the month is not counted
 * @param runs how many runs there were, skipped ones too
 */
public record Month(YearMonth month, Map<Verdict, Integer> services, int runs) {

  public Month {
    services = services.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(services));
  }

  public int with(Verdict verdict) {
    return services.getOrDefault(verdict, 0);
  }

  /** How many services ran. */
  public int judged() {
    return services.values().stream().mapToInt(Integer::intValue).sum();
  }
}
