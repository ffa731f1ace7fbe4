package dev.prr.core.workspace.git;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What git says of a tree; empty where there is no git, no checkout, no commit or no answer.
 *
 * @param commit id of the commit that is checked out
 * @param tree id of what that commit holds below the folder
 */
public record GitState(Optional<String> commit, Optional<String> tree) {

  /** Not in git, or not known. */
  public static final GitState UNKNOWN = new GitState(Optional.empty(), Optional.empty());

  /** Two ids of at most 64 hexadecimal digits, each with a line end. */
  private static final int LONGEST_ANSWER = 130;

  public static GitState of(Path folder) {
    return GitCommand.ask(folder, LONGEST_ANSWER, List.of("rev-parse", "HEAD", "HEAD:./"))
        .filter(ids -> ids.size() == 2)
        .map(ids -> new GitState(Optional.of(ids.get(0)), Optional.of(ids.get(1))))
        .orElse(UNKNOWN);
  }
}
