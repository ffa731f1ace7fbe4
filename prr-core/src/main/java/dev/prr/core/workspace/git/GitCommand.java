package dev.prr.core.workspace.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs git in a folder: hooks, file-system monitor, transports and signature checks are off. */
final class GitCommand {

  private static final long TIMEOUT_SECONDS = 5;

  private static final List<String> ALWAYS =
      List.of(
          "git",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.hooksPath=/dev/null",
          "-c",
          "safe.directory=*",
          "-c",
          "protocol.allow=never",
          "-c",
          "log.showSignature=false");

  private GitCommand() {}

  /**
   * The lines it answers.
   *
   * @param longest bytes that are read of the answer; they have to fit a pipe
   * @return empty where there is no git, no checkout or no answer in time
   */
  static Optional<List<String>> ask(Path folder, int longest, List<String> arguments) {
    List<String> words = new ArrayList<>(ALWAYS);
    words.addAll(arguments);
    ProcessBuilder command =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    forgetInheritedGit(command.environment());
    try {
      Process git = command.start();
      git.getOutputStream().close();
      return answer(git, longest);
    } catch (IOException noGit) {
      return Optional.empty();
    }
  }

  /** A build that runs inside a git hook carries variables that point to another checkout. */
  private static void forgetInheritedGit(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_OPTIONAL_LOCKS", "0");
    environment.put("GIT_NO_LAZY_FETCH", "1");
  }

  private static Optional<List<String>> answer(Process git, int longest) throws IOException {
    try {
      boolean ended = git.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      if (!ended || git.exitValue() != 0) {
        return Optional.empty();
      }
      byte[] answer = git.getInputStream().readNBytes(longest);
      return Optional.of(new String(answer, StandardCharsets.UTF_8).lines().toList());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      git.destroyForcibly();
    }
  }
}
