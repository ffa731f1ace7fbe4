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
 * @param evidence what other tools left, in order of path; none of it is among the files
 */
public record Listing(
    List<SourceFile> files,
    List<Unread> unread,
    SortedSet<SourcePath> paths,
    List<SourceFile> evidence) {
  public Listing {
    files = List.copyOf(files);
    unread = List.copyOf(unread);
    paths = Collections.unmodifiableSortedSet(paths);
    evidence = List.copyOf(evidence);
  }

  Listing with(List<Unread> more) {
    List<Unread> all = new ArrayList<>(unread);
    all.addAll(more);
    return new Listing(files, all, paths, evidence);
  }
}
