package dev.prr.core.fact;

import dev.prr.core.source.Location;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Named texts, as labels and annotations are. Never missing; a name that is not in it is.
 *
 * @param entries each a text or unknown, sorted by name
 * @param place where the map is written, or the thing that would have it
 */
public record FactMap(SortedMap<String, Fact<String>> entries, Location place) {

  /** A name with its text, as an element of the map searched as a list. */
  public record Entry(Fact<String> key, @MayBeMissing Fact<String> value, Location place) {}

  public FactMap {
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  public static FactMap empty(Location place) {
    return new FactMap(new TreeMap<>(), place);
  }

  public static FactMap of(Map<String, Fact<String>> entries, Location place) {
    return new FactMap(new TreeMap<>(entries), place);
  }

  /** As a list, sorted by name. */
  public FactList<Entry> asList() {
    return FactList.complete(
        entries.entrySet().stream().map(e -> entry(e.getKey(), e.getValue())).toList(), place);
  }

  private static Entry entry(String name, Fact<String> text) {
    return new Entry(Fact.known(name, text.place()), text, text.place());
  }

  /** The text under a name; missing at the place of the map. */
  public Fact<String> get(String name) {
    Fact<String> found = entries.get(name);
    return found == null ? Fact.missing(place) : found;
  }
}
