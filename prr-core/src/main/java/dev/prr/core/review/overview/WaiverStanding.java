package dev.prr.core.review.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A waiver that counts in the last run of a service.
 *
 * @param id as the records name it
 * @param rules what it excuses, by id
 * @param services where it counts
 * @param since the first month of the period in whose last runs it is found
 * @param expires its last day, where the policy's own file of waivers says; records do not hold it
 */
public record WaiverStanding(
    String id,
    List<String> rules,
    List<String> services,
    YearMonth since,
    Optional<LocalDate> expires) {

  public WaiverStanding {
    rules = List.copyOf(rules);
    services = List.copyOf(services);
  }

  /** Days until its last day, negative behind it; empty where that is not known. */
  public Optional<Long> daysLeft(LocalDate day) {
    return expires.map(last -> ChronoUnit.DAYS.between(day, last));
  }

  /** Whole months since it was first found. */
  public long monthsOld(LocalDate day) {
    return ChronoUnit.MONTHS.between(since, YearMonth.from(day));
  }
}
