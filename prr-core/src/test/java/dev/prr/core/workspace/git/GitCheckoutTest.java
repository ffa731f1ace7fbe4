package dev.prr.core.workspace.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.git.Checkout.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCheckoutTest {

  private static final Location PLACE = Location.startOf(new SourcePath("prr.yaml"));

  @TempDir Path temporary;

  @Test
  void prose_runbooks_and_code_have_their_own_last_days() throws Exception {
    Path folder = repository();
    commit(folder, "2026-01-10T23:30:00 -0500", "README.md");
    commit(folder, "2026-02-01T12:00:00 +0000", "ops/RUNBOOK-database.md");
    commit(folder, "2026-03-01T12:00:00 +0000", "src/main/java/App.java");
    commit(folder, "2026-04-01T12:00:00 +0000", "pom.xml");

    Checkout checkout = GitCheckout.of(folder);

    assertEquals(day("2026-03-01"), checkout.lastChange("", Content.CODE, PLACE));
    assertEquals(day("2026-02-01"), checkout.lastChange("", Content.DOCS, PLACE));
    assertEquals(day("2026-02-01"), checkout.lastChange("", Content.RUNBOOKS, PLACE));
  }

  @Test
  void a_day_is_one_of_utc() throws Exception {
    Path folder = repository();
    commit(folder, "2026-01-10T23:30:00 -0500", "docs/notes.txt");

    assertEquals(day("2026-01-11"), GitCheckout.of(folder).lastChange("", Content.DOCS, PLACE));
  }

  @Test
  void each_folder_has_its_own_even_with_an_odd_name() throws Exception {
    Path folder = repository();
    commit(folder, "2026-01-10T12:00:00 +0000", "a[b]c/docs/page.txt");
    commit(folder, "2026-01-11T12:00:00 +0000", "a[b]c/lib.go");
    commit(folder, "2026-02-10T12:00:00 +0000", "abc/lib.go");
    commit(folder, "2026-03-10T12:00:00 +0000", ":(top)/lib.go");

    Checkout checkout = GitCheckout.of(folder);

    assertEquals(day("2026-01-10"), checkout.lastChange("a[b]c", Content.DOCS, PLACE));
    assertEquals(day("2026-01-11"), checkout.lastChange("a[b]c", Content.CODE, PLACE));
    assertEquals(day("2026-03-10"), checkout.lastChange(":(top)", Content.CODE, PLACE));
    assertEquals(Fact.missing(PLACE), checkout.lastChange("abc", Content.DOCS, PLACE));
  }

  @Test
  void a_tree_below_the_top_is_asked_about_itself() throws Exception {
    Path folder = repository();
    commit(folder, "2026-01-10T12:00:00 +0000", "service/main.go");
    commit(folder, "2026-02-10T12:00:00 +0000", "other/main.go");

    Checkout below = GitCheckout.of(folder.resolve("service"));

    assertEquals(day("2026-01-10"), below.lastChange("", Content.CODE, PLACE));
  }

  @Test
  void what_no_commit_ever_touched_is_missing() throws Exception {
    Path folder = repository();
    commit(folder, "2026-01-10T12:00:00 +0000", "main.go");

    assertEquals(
        Fact.missing(PLACE), GitCheckout.of(folder).lastChange("", Content.RUNBOOKS, PLACE));
  }

  @Test
  void a_shallow_clone_knows_no_day() throws Exception {
    Path folder = repository();
    commit(folder, "2026-01-10T12:00:00 +0000", "README.md");
    commit(folder, "2026-02-10T12:00:00 +0000", "main.go");
    Path clone = temporary.resolve("clone");
    git(temporary, List.of("clone", "-q", "--depth", "1", folder.toUri().toString(), "clone"));

    Fact<LocalDate> docs = GitCheckout.of(clone).lastChange("", Content.DOCS, PLACE);

    assertFalse(docs.isKnown() || docs.isMissing());
  }

  @Test
  void outside_git_and_before_the_first_commit_nothing_is_known() throws Exception {
    Path empty = repository();

    for (Path folder : List.of(temporary, empty)) {
      Fact<LocalDate> code = GitCheckout.of(folder).lastChange("", Content.CODE, PLACE);
      assertFalse(code.isKnown() || code.isMissing());
      assertFalse(GitCheckout.of(folder).repository(PLACE).isKnown());
    }
  }

  @Test
  void questions_are_counted() throws Exception {
    Path folder = repository();
    commit(folder, "2026-01-10T12:00:00 +0000", "main.go");
    Checkout checkout = GitCheckout.of(folder, 2);

    assertTrue(checkout.lastChange("", Content.CODE, PLACE).isKnown());
    assertTrue(checkout.lastChange("", Content.CODE, PLACE).isKnown());
    assertFalse(checkout.lastChange("", Content.CODE, PLACE).isKnown());
  }

  @Test
  void the_remote_names_the_repository_without_its_credentials() throws Exception {
    Path folder = repository();
    git(folder, List.of("remote", "add", "origin", "https://robot:secret@git.example.com/a/b.git"));

    assertEquals(Fact.known("a/b", PLACE), GitCheckout.of(folder).repository(PLACE));
  }

  @Test
  void a_program_that_the_checkout_configures_is_not_run() throws Exception {
    Path folder = repository();
    commit(folder, "2026-01-10T12:00:00 +0000", "main.go");
    Path trace = temporary.resolve("was-run");
    git(folder, List.of("config", "core.fsmonitor", "touch " + trace));
    git(folder, List.of("config", "core.pager", "touch " + trace));
    git(folder, List.of("config", "log.showSignature", "true"));
    git(folder, List.of("config", "gpg.program", "touch " + trace));

    assertTrue(GitCheckout.of(folder).lastChange("", Content.CODE, PLACE).isKnown());
    assertFalse(Files.exists(trace));
  }

  private static Fact<LocalDate> day(String day) {
    return Fact.known(LocalDate.parse(day), PLACE);
  }

  private Path repository() throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("repository"));
    git(folder, List.of("init", "-q"));
    return folder;
  }

  private static void commit(Path folder, String date, String file) throws Exception {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, date);
    git(folder, List.of("add", "."));
    List<String> commit = new ArrayList<>(List.of("-c", "user.name=team", "-c", "user.email=team"));
    commit.addAll(List.of("commit", "-q", "-m", "change", "--date", date));
    git(folder, commit, date);
  }

  private static void git(Path folder, List<String> arguments) throws Exception {
    git(folder, arguments, "2026-01-01T00:00:00 +0000");
  }

  private static void git(Path folder, List<String> arguments, String date)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
    builder.environment().put("GIT_COMMITTER_DATE", date);
    Process process = builder.start();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue());
  }
}
