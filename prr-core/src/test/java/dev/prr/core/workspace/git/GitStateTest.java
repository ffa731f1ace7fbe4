package dev.prr.core.workspace.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitStateTest {

  @TempDir Path folder;

  @Test
  void a_folder_outside_git_has_no_commit() {
    assertEquals(GitState.UNKNOWN, GitState.of(folder));
  }

  @Test
  void a_checkout_without_a_commit_has_none() throws Exception {
    git("init", "-q");

    assertEquals(GitState.UNKNOWN, GitState.of(folder));
  }

  @Test
  void a_checkout_has_a_commit_and_each_folder_its_own_tree() throws Exception {
    Path below = Files.createDirectory(folder.resolve("service"));
    Files.writeString(below.resolve("prr.yaml"), "kind: Service\n");
    commitAll();

    GitState top = GitState.of(folder);
    GitState service = GitState.of(below);

    assertTrue(top.commit().isPresent());
    assertEquals(top.commit(), service.commit());
    assertNotEquals(top.tree(), service.tree());
  }

  @Test
  void a_monitor_that_the_checkout_configures_is_not_run() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "a");
    commitAll();
    Path trace = folder.resolve("was-run");
    git("config", "core.fsmonitor", "touch " + trace);

    assertTrue(GitState.of(folder).commit().isPresent());
    assertFalse(Files.exists(trace));
  }

  private void commitAll() throws Exception {
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=team", "-c", "user.email=team", "commit", "-q", "-m", "first");
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue());
  }
}
