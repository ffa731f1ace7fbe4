package dev.prr.core.review.toil;

import dev.prr.core.history.record.Period;
import dev.prr.core.review.toil.item.Category;
import dev.prr.core.review.toil.item.Item;
import dev.prr.core.review.toil.item.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The toil of one team, or of the group that small teams are rolled up into.
 *
 * @param share of the team's time; empty where nobody asked or too few answered
 * @param suppressed whether too few answered
 * @param trend eight quarters, the oldest first
 * @param open items at the end of the quarter, what costs most first
 * @param hours a month of all of them together
 * @param withoutHours of how many nobody estimated any
 * @param byCategory hours a month by kind of work
 * @param changes since the quarter before; empty where nothing was imported then
 */
public record TeamToil(
    String team,
    Optional<Share> share,
    boolean suppressed,
    List<Quarter> trend,
    List<Item> open,
    BigDecimal hours,
    int withoutHours,
    SortedMap<Category, BigDecimal> byCategory,
    Ages ages,
    Optional<Changes> changes) {

  /** A quarter with the share of it. */
  public record Quarter(Period period, Optional<Share> share) {}

  public TeamToil {
    trend = List.copyOf(trend);
    open = List.copyOf(open);
    byCategory = new TreeMap<>(byCategory);
  }

  /** What others are asked to join in. */
  public List<Item> helpWanted() {
    return open.stream().filter(Item::helpWanted).toList();
  }
}
