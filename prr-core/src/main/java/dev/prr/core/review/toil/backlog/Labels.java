package dev.prr.core.review.toil.backlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The labels of an issue. One may carry a value, as {@code hours: 6}, {@code category/access} or
 * {@code team::payments}. Labels never leave the import: people make labels of people.
 */
final class Labels {

  private static final List<String> SEPARATORS = List.of("::", ":", "/", "=");
  private static final Set<String> HELP_WANTED =
      Set.of("help wanted", "help-wanted", "help_wanted");
  private static final Set<String> AUTOMATABLE = Set.of("automatable", "automate");

  private final List<String> all = new ArrayList<>();

  Labels(List<String> written) {
    for (String cell : written) {
      for (String label : cell.split(",", -1)) {
        if (!label.isBlank()) {
          all.add(label.strip().toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  List<String> all() {
    return all;
  }

  boolean isHelpWanted() {
    return all.stream().anyMatch(HELP_WANTED::contains);
  }

  boolean isAutomatable() {
    return all.stream().anyMatch(AUTOMATABLE::contains);
  }

  boolean has(String label) {
    return all.contains(label.toLowerCase(Locale.ROOT));
  }

  /** What a label gives under the name of a slot. */
  Optional<String> value(Slot slot) {
    for (String label : all) {
      for (String separator : SEPARATORS) {
        if (label.startsWith(slot.id() + separator)) {
          String value = label.substring(slot.id().length() + separator.length()).strip();
          if (!value.isEmpty()) {
            return Optional.of(value);
          }
        }
      }
    }
    return Optional.empty();
  }
}
