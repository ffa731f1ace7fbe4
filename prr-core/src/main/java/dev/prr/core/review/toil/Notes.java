package dev.prr.core.review.toil;

import dev.prr.core.document.shape.Spelling;
import dev.prr.core.review.toil.file.CommonalitiesFile.Apart;
import dev.prr.core.review.toil.file.CommonalitiesFile.Same;
import dev.prr.core.review.toil.file.DecisionsFile.Decided;
import dev.prr.core.review.toil.item.Item;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What people wrote about items and commonalities that are not there any more. */
final class Notes {

  private Notes() {}

  static List<Note> of(ToilInput input, List<Item> open, List<Commonality> commonalities) {
    Map<String, Boolean> isOpen = new HashMap<>();
    input.backlog().items().forEach(item -> isOpen.put(item.id(), false));
    open.forEach(item -> isOpen.put(item.id(), true));
    List<Note> notes = new ArrayList<>();
    for (Same same : input.commonalities().same()) {
      stale(same.items(), same.place(), isOpen, notes);
    }
    for (Apart apart : input.commonalities().apart()) {
      stale(apart.items(), apart.place(), isOpen, notes);
    }
    Set<String> known = new TreeSet<>(isOpen.keySet());
    commonalities.forEach(commonality -> known.add(commonality.id()));
    for (Decided decided : input.decisions().decisions()) {
      decided
          .about()
          .filter(about -> !known.contains(about))
          .ifPresent(about -> notes.add(new Note(decided.place(), unknown(about, known))));
    }
    return notes.stream().sorted().toList();
  }

  private static void stale(
      Set<String> items, Location place, Map<String, Boolean> isOpen, List<Note> notes) {
    for (String item : new TreeSet<>(items)) {
      if (!isOpen.getOrDefault(item, false)) {
        String what =
            isOpen.containsKey(item)
                ? "The item " + item + " is done with; remove it here."
                : "The item " + item + " is in no backlog any more; remove it or correct its id.";
        notes.add(new Note(place, what));
      }
    }
  }

  private static String unknown(String about, Set<String> known) {
    return "No commonality and no item is called "
        + about
        + "."
        + Spelling.nearest(about, known).map(near -> " Did you mean " + near + "?").orElse("");
  }
}
