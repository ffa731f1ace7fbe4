package dev.prr.core.workspace;

import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;

/**
 * What lies in a tree.
 *
 * @param files the wanted ones that fit into the limits, in order of path
 * @param unread what is wanted, or may hold something wanted, and will not be read
 * @param paths of all files that are not ignored, wanted or not
 */
public record Listing(List<SourceFile> files, List<Unread> unread, SortedSet<SourcePath> paths) {
  public Listing {
    files = List.copyOf(files);
    unread = List.copyOf(unread);
    paths = Collections.unmodifiableSortedSet(paths);
  }

  Listing with(List<Unread> more) {
    List<Unread> all = new ArrayList<>(unread);
    all.addAll(more);
    return new Listing(files, all, paths);
  }
}
