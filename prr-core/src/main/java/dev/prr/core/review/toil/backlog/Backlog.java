package dev.prr.core.review.toil.backlog;

import dev.prr.core.review.toil.item.Item;
import dev.prr.core.source.SourcePath;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that was imported for one quarter.
 *
 * @param items by id, each once
 * @param rows how many rows each file has, good and bad
 * @param left rows that were left out, or files, in reading order
 */
public record Backlog(List<Item> items, SortedMap<SourcePath, Integer> rows, List<LeftRow> left) {
  public Backlog {
    items = List.copyOf(items);
    rows = new TreeMap<>(rows);
    left = List.copyOf(left);
  }
}
