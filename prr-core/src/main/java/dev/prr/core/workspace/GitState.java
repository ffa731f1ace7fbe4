package dev.prr.core.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What git says of a tree. Asked with fixed arguments, hooks and file-system monitor off, so that
 * nothing of the tree is run; empty where there is no git, no checkout, no commit or no answer.
 *
 * @param commit id of the commit that is checked out
 * @param tree id of what that commit holds below the folder
 */
public record GitState(Optional<String> commit, Optional<String> tree) {

  /** Not in git, or not known. */
  public static final GitState UNKNOWN = new GitState(Optional.empty(), Optional.empty());

  private static final long TIMEOUT_SECONDS = 5;

  /** Two ids of at most 64 hexadecimal digits, each with a line end. */
  private static final int LONGEST_ANSWER = 130;

  public static GitState of(Path folder) {
    ProcessBuilder command =
        new ProcessBuilder(
                "git",
                "-c",
                "core.fsmonitor=false",
                "-c",
                "core.hooksPath=/dev/null",
                "-c",
                "safe.directory=*",
                "rev-parse",
                "HEAD",
                "HEAD:./")
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    forgetInheritedGit(command.environment());
    try {
      Process git = command.start();
      git.getOutputStream().close();
      return answer(git);
    } catch (IOException noGit) {
      return UNKNOWN;
    }
  }

  /** A build that runs inside a git hook carries variables that point to another checkout. */
  private static void forgetInheritedGit(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_OPTIONAL_LOCKS", "0");
  }

  private static GitState answer(Process git) throws IOException {
    try {
      boolean ended = git.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      if (!ended || git.exitValue() != 0) {
        return UNKNOWN;
      }
      byte[] answer = git.getInputStream().readNBytes(LONGEST_ANSWER);
      List<String> ids = new String(answer, StandardCharsets.US_ASCII).lines().toList();
      return ids.size() == 2
          ? new GitState(Optional.of(ids.get(0)), Optional.of(ids.get(1)))
          : UNKNOWN;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return UNKNOWN;
    } finally {
      git.destroyForcibly();
    }
  }
}
