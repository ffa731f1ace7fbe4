package dev.prr.core.review.toil;

import dev.prr.core.history.record.Period;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.toil.backlog.Backlog;
import dev.prr.core.review.toil.item.Category;
import dev.prr.core.review.toil.item.Item;
import dev.prr.core.review.toil.item.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes a review out of what was read. */
public final class ToilReviewer {

  private ToilReviewer() {}

  /** The review of the quarter. */
  public static ToilReview review(ToilInput input) {
    List<Item> open = open(input.backlog(), input.period());
    Commonalities.Found found = Commonalities.of(input, open);
    return new ToilReview(
        input.organization().name(),
        input.period(),
        teams(input, open),
        found.commonalities(),
        found.texts(),
        found.threshold(),
        input.decisions(),
        input.asked().decisions(),
        Notes.of(input, open, found.commonalities()),
        input.backlog().rows(),
        input.backlog().left());
  }

  private static List<Item> open(Backlog backlog, Period period) {
    LocalDate end = period.lastDay();
    return backlog.items().stream().filter(item -> item.isOpenOn(end)).toList();
  }

  private static List<TeamToil> teams(ToilInput input, List<Item> open) {
    Organization organization = input.organization();
    SortedMap<String, List<Item>> now = byTeam(open);
    Optional<SortedMap<String, List<Item>>> before =
        input.before().map(backlog -> byTeam(open(backlog, input.period().previous())));
    TreeSet<String> names = new TreeSet<>(now.keySet());
    organization.teams().forEach(team -> names.add(organization.unitOf(team).id()));
    List<TeamToil> teams = new ArrayList<>();
    for (String name : names) {
      List<Item> items = now.getOrDefault(name, List.of());
      teams.add(
          team(
              name,
              items,
              before.map(then -> Changes.between(then.getOrDefault(name, List.of()), items)),
              input));
    }
    return teams;
  }

  private static SortedMap<String, List<Item>> byTeam(List<Item> items) {
    SortedMap<String, List<Item>> byTeam = new TreeMap<>();
    items.forEach(item -> byTeam.computeIfAbsent(item.team(), t -> new ArrayList<>()).add(item));
    return byTeam;
  }

  private static TeamToil team(
      String name, List<Item> items, Optional<Changes> changes, ToilInput input) {
    List<TeamToil.Quarter> trend = new ArrayList<>();
    for (Map.Entry<Period, SortedMap<String, Share>> quarter : input.shares().entrySet()) {
      trend.add(
          new TeamToil.Quarter(
              quarter.getKey(), Optional.ofNullable(quarter.getValue().get(name))));
    }
    SortedMap<Category, BigDecimal> byCategory = new TreeMap<>();
    BigDecimal hours = BigDecimal.ZERO;
    for (Item item : items) {
      BigDecimal of = item.hours().orElse(BigDecimal.ZERO);
      byCategory.merge(item.category(), of, BigDecimal::add);
      hours = hours.add(of);
    }
    return new TeamToil(
        name,
        trend.get(trend.size() - 1).share(),
        input.suppressed().contains(name),
        trend,
        items.stream().sorted(Item.BY_HOURS).toList(),
        hours,
        (int) items.stream().filter(item -> item.hours().isEmpty()).count(),
        byCategory,
        Ages.of(items, input.period().lastDay()),
        changes);
  }
}
