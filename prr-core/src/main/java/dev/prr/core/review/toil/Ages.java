package dev.prr.core.review.toil;

import dev.prr.core.review.toil.item.Item;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How long items have been open at the end of a quarter.
 *
 * @param quarter how many less than a quarter (91 days)
 * @param year how many from there to a year
 * @param older how many longer than a year
 * @param unknown of how many nobody knows
 * @param median in days; empty where no day is known
 */
public record Ages(int quarter, int year, int older, int unknown, Optional<Integer> median) {

  private static final int QUARTER = 91;
  private static final int YEAR = 365;

  static Ages of(Collection<Item> items, LocalDate end) {
    List<Integer> days =
        items.stream()
            .flatMap(item -> item.created().stream())
            .map(created -> (int) ChronoUnit.DAYS.between(created, end))
            .sorted()
            .toList();
    int young = (int) days.stream().filter(age -> age < QUARTER).count();
    int old = (int) days.stream().filter(age -> age > YEAR).count();
    return new Ages(
        young,
        days.size() - young - old,
        old,
        items.size() - days.size(),
        days.isEmpty() ? Optional.empty() : Optional.of(days.get((days.size() - 1) / 2)));
  }
}
