package dev.prr.core.review.toil.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One piece of toil in a team's backlog. There is no field that could hold a person.
 *
 * @param key of the tracker, or a digest of it where that is more than a number with a prefix
 * @param team whose work it is
 * @param title scrubbed
 * @param hours of all people together, a month; empty where nobody said
 * @param automatable whether somebody thinks that a machine could do it
 * @param helpWanted whether the team asks others to join in
 * @param created the day it was written down
 * @param updated the day somebody touched it last
 * @param closed the day it was done with; empty while it is open
 * @param services that it is about, of the own team
 */
public record Item(
    String key,
    String team,
    String title,
    Category category,
    Optional<BigDecimal> hours,
    Optional<Boolean> automatable,
    Optional<Effort> effort,
    boolean helpWanted,
    Optional<LocalDate> created,
    Optional<LocalDate> updated,
    Optional<LocalDate> closed,
    List<String> services) {

  /** What costs most first; what nobody estimated last. */
  public static final Comparator<Item> BY_HOURS =
      Comparator.<Item, BigDecimal>comparing(item -> item.hours().orElse(BigDecimal.ONE.negate()))
          .reversed()
          .thenComparing(Item::id);

  public Item {
    services = List.copyOf(services);
  }

  /** Unique in the organization, the same from one quarter to the next: {@code payments/PAY-12}. */
  public String id() {
    return team + "/" + key;
  }

  /** Whether it was written down and not done with when the day ended. */
  public boolean isOpenOn(LocalDate day) {
    return created.filter(day::isBefore).isEmpty() && closed.filter(c -> !c.isAfter(day)).isEmpty();
  }
}
