package dev.prr.core.review.reliability.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was taken of one incident, as written. It lives as long as its row is read. */
final class Draft {
  private static final int MOST_OF_ONE = 200;

  private final int line;
  private final Map<Slot, List<String>> taken = new EnumMap<>(Slot.class);

  Draft(int line) {
    this.line = line;
  }

  int line() {
    return line;
  }

  void put(Slot slot, String text) {
    List<String> values = taken.computeIfAbsent(slot, key -> new ArrayList<>(2));
    if (values.size() < MOST_OF_ONE) {
      values.add(text.strip());
    }
  }

  List<String> all(Slot slot) {
    return taken.getOrDefault(slot, List.of());
  }

  Optional<String> first(Slot slot) {
    return all(slot).stream().findFirst();
  }

  /** What follows a prefix such as {@code team:} or {@code team::} among the labels. */
  List<String> labelled(String prefix) {
    return all(Slot.LABEL).stream()
        .filter(label -> label.regionMatches(true, 0, prefix, 0, prefix.length()))
        .map(label -> label.substring(prefix.length()))
        .map(text -> (text.startsWith(":") ? text.substring(1) : text).strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
