package dev.prr.core.review.toil.backlog;

import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was taken of one issue, as written. It lives as long as its file is being read. */
final class Row {

  private final Location place;
  private final Map<Slot, List<String>> texts = new EnumMap<>(Slot.class);

  Row(Location place) {
    this.place = place;
  }

  void put(Slot slot, String text) {
    if (!text.isBlank()) {
      texts.computeIfAbsent(slot, s -> new ArrayList<>()).add(text.strip());
    }
  }

  Optional<String> text(Slot slot) {
    return texts(slot).stream().findFirst();
  }

  List<String> texts(Slot slot) {
    return texts.getOrDefault(slot, List.of());
  }

  Location place() {
    return place;
  }
}
