package dev.prr.core.review.toil.backlog;

import dev.prr.core.review.toil.item.Category;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One exported file, and how its words are to be read.
 *
 * @param file in the tree
 * @param team whose rows they are where a row does not say
 * @param label which a row has to carry; empty for all rows
 * @param dates how days are written, where that is neither ISO nor the tracker's default
 * @param columns under which other names things stand
 * @param categories what labels and words of the tracker mean
 * @param teams which team the tracker means by its own names and project keys, in small letters
 * @param place where it is named
 */
public record Source(
    SourcePath file,
    Format format,
    Optional<String> team,
    Optional<String> label,
    Optional<String> dates,
    Locale locale,
    Map<Slot, String> columns,
    SortedMap<String, Category> categories,
    SortedMap<String, String> teams,
    Location place) {

  public Source {

    columns = Map.copyOf(columns);
    categories = new TreeMap<>(categories);
    teams = new TreeMap<>(teams);
  }

  /** Our own file of an earlier review. */
  public static Source kept(SourcePath file) {
    return new Source(
        file,
        Format.ITEMS,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Locale.ENGLISH,
        Map.of(),
        new TreeMap<>(),
        new TreeMap<>(),
        Location.startOf(file));
  }

  /** The name of each thing in the file. */
  Map<Slot, String> names() {
    Map<Slot, String> names = new EnumMap<>(Slot.class);
    names.putAll(format.names());
    names.putAll(columns);
    return names;
  }
}
