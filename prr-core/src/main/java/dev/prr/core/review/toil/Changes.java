package dev.prr.core.review.toil;

import dev.prr.core.review.toil.item.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is different from the quarter before.
 *
 * @param appeared what was not open then
 * @param gone what is no longer open
 * @param grown what costs more now
 * @param shrunk what costs less
 */
public record Changes(List<Item> appeared, List<Item> gone, List<Moved> grown, List<Moved> shrunk) {

  /** An item with the hours a month that it cost then and costs now. */
  public record Moved(Item item, BigDecimal before, BigDecimal now) {}

  public Changes {
    appeared = List.copyOf(appeared);
    gone = List.copyOf(gone);
    grown = List.copyOf(grown);
    shrunk = List.copyOf(shrunk);
  }

  static Changes between(Collection<Item> before, Collection<Item> now) {
    Map<String, Item> then = new TreeMap<>();
    before.forEach(item -> then.put(item.id(), item));
    List<Item> appeared = new ArrayList<>();
    List<Moved> grown = new ArrayList<>();
    List<Moved> shrunk = new ArrayList<>();
    for (Item item : now) {
      Optional<Item> old = Optional.ofNullable(then.remove(item.id()));
      if (old.isEmpty()) {
        appeared.add(item);
      } else if (old.get().hours().isPresent() && item.hours().isPresent()) {
        Moved moved = new Moved(item, old.get().hours().get(), item.hours().get());
        int order = moved.now().compareTo(moved.before());
        if (order != 0) {
          (order > 0 ? grown : shrunk).add(moved);
        }
      }
    }
    appeared.sort(Item.BY_HOURS);
    List<Item> gone = new ArrayList<>(then.values());
    gone.sort(Item.BY_HOURS);
    return new Changes(appeared, gone, grown, shrunk);
  }
}
