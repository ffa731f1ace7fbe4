package dev.prr.core.artifact;

import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Unread;
import java.util.List;
import java.util.SortedSet;

/**
 * Everything that was read from one tree.
 *
 * @param artifacts in order of path and place
 * @param unread what was left out, in the same order
 * @param paths of all files that lie in the tree and are not ignored, read or not
 * @param files how many files were read
 * @param documents how many documents they held
 */
public record Reading(
    List<Artifact> artifacts,
    List<Unread> unread,
    SortedSet<SourcePath> paths,
    int files,
    int documents) {

  public Reading {
    artifacts = List.copyOf(artifacts);
    unread = List.copyOf(unread);
  }
}
