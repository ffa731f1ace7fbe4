package dev.prr.core.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut.Reason;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Links, pipes, devices, and closed doors, made while the test runs. */
final class LinksTest {
  @TempDir private Path tmp;
  private Path root;
  private Path secret;

  @BeforeEach
  void aTreeAndSomethingOutside() throws IOException {
    root = Files.createDirectory(tmp.resolve("checkout"));
    secret = Files.writeString(tmp.resolve("secret.yaml"), "secret: yes");
    Files.writeString(root.resolve("a.yaml"), "a: 1");
  }

  private void link(String name, Path target) throws IOException {
    try {
      Files.createSymbolicLink(root.resolve(name), target);
    } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
      assumeTrue(false, "this system makes no links: " + e);
    }
  }

  private Listing list() throws IOException {
    return Workspace.open(root, Limits.DEFAULT).list(path -> path.value().endsWith(".yaml"));
  }

  private Map<String, Unread> unread() throws IOException {
    return list().unread().stream()
        .collect(Collectors.toMap(u -> u.leftOut().place().path().value(), u -> u));
  }

  private void onlyAIsReadAndNothingOfTheSecret() throws IOException {
    Workspace workspace = Workspace.open(root, Limits.DEFAULT);
    try (FileReader reader = workspace.reader()) {
      for (SourceFile file : list().files()) {
        FileContent content = reader.read(file);
        assertFalse(content instanceof SourceText text && text.text().contains("secret"));
      }
    }
    assertEquals(List.of("a.yaml"), list().files().stream().map(f -> f.path().value()).toList());
  }

  @Test
  void a_link_out_of_the_tree_is_not_read_and_may_hide_anything() throws IOException {
    link("file.yaml", secret);
    link("folder", tmp);
    link("relative.yaml", Path.of("../secret.yaml"));
    link("broken.yaml", Path.of("nowhere"));
    link("picture.png", secret);
    assertEquals(
        List.of("broken.yaml", "file.yaml", "folder", "relative.yaml"),
        unread().keySet().stream().sorted().toList());
    for (Unread left : unread().values()) {
      assertEquals(Reason.LINK, left.leftOut().reason());
      assertTrue(left.mayMention("anything"));
    }
    onlyAIsReadAndNothingOfTheSecret();
  }

  @Test
  void a_link_within_the_tree_hides_nothing() throws IOException {
    Files.createDirectory(root.resolve("deploy"));
    link("b.yaml", Path.of("a.yaml"));
    link("current", Path.of("deploy"));
    link("self", Path.of("."));
    assertEquals(3, unread().size());
    unread().values().forEach(left -> assertFalse(left.mayMention("anything")));
    onlyAIsReadAndNothingOfTheSecret();
  }

  @Test
  void a_link_to_what_is_ignored_may_hide_anything() throws IOException {
    Files.createDirectory(root.resolve("build"));
    Files.writeString(root.resolve("build/x.yaml"), "x: 1");
    link("b.yaml", Path.of("build/x.yaml"));
    assertTrue(unread().get("b.yaml").mayMention("anything"));
  }

  @Test
  void links_in_a_ring_end() throws IOException {
    link("one.yaml", Path.of("two.yaml"));
    link("two.yaml", Path.of("one.yaml"));
    link("up", Path.of(".."));
    assertEquals(3, unread().size());
    onlyAIsReadAndNothingOfTheSecret();
  }

  @Test
  void a_line_is_never_shown_through_a_link() throws IOException {
    link("b.yaml", secret);
    link("folder", tmp);
    Workspace workspace = Workspace.open(root, Limits.DEFAULT);
    assertEquals(Optional.empty(), workspace.line(Location.startOf(new SourcePath("b.yaml"))));
    assertEquals(
        Optional.empty(), workspace.line(Location.startOf(new SourcePath("folder/secret.yaml"))));
    assertEquals(Optional.of("a: 1"), workspace.line(Location.startOf(new SourcePath("a.yaml"))));
  }

  @Test
  void the_tree_itself_may_be_reached_through_a_link() throws IOException {
    link("../entry", root);
    Workspace workspace = Workspace.open(tmp.resolve("entry"), Limits.DEFAULT, root.resolve("x"));
    assertEquals(1, workspace.list(path -> true).files().size());
  }

  @Test
  void a_file_that_becomes_a_link_after_it_was_listed_is_not_followed() throws IOException {
    Workspace workspace = Workspace.open(root, Limits.DEFAULT);
    Listing listing = list();
    Files.delete(root.resolve("a.yaml"));
    link("a.yaml", secret);
    try (FileReader reader = workspace.reader()) {
      assertTrue(reader.read(listing.files().get(0)) instanceof Unread);
    }
  }

  @Test
  @Timeout(60)
  void a_folder_that_flickers_between_itself_and_a_link_never_leads_outside() throws Exception {
    Path folder = Files.createDirectory(root.resolve("deploy"));
    Files.writeString(folder.resolve("secret.yaml"), "harmless: 1");
    assertEquals(Files.size(secret), Files.size(folder.resolve("secret.yaml")));
    link("link", tmp);
    Workspace workspace = Workspace.open(root, Limits.DEFAULT);
    SourceFile file =
        list().files().stream()
            .filter(f -> f.path().value().equals("deploy/secret.yaml"))
            .findFirst()
            .orElseThrow();
    AtomicBoolean stop = new AtomicBoolean();
    Thread attacker = new Thread(() -> flicker(folder, stop));
    attacker.start();
    int read = 0;
    try {
      for (int i = 0; i < 3_000; i++) {
        try (FileReader reader = workspace.reader()) {
          if (reader.read(file) instanceof SourceText text) {
            assertEquals("harmless: 1", text.text());
            read++;
          }
        }
      }
    } finally {
      stop.set(true);
      attacker.join();
    }
    assertTrue(read > 0, "the folder was never read, so nothing was tried");
  }

  /** Puts the link in the place of the folder and back, as fast as it can. */
  private void flicker(Path folder, AtomicBoolean stop) {
    Path link = root.resolve("link");
    Path aside = root.resolve("aside");
    try {
      while (!stop.get()) {
        Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
        Files.move(link, folder, StandardCopyOption.ATOMIC_MOVE);
        Files.move(folder, link, StandardCopyOption.ATOMIC_MOVE);
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (AtomicMoveNotSupportedException e) {
      throw new IllegalStateException("this system cannot be raced", e);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  @Timeout(60)
  void a_pipe_is_not_waited_for() throws Exception {
    try {
      Process made = new ProcessBuilder("mkfifo", root.resolve("pipe.yaml").toString()).start();
      assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0);
    } catch (IOException e) {
      assumeTrue(false, "this system makes no pipes: " + e);
    }
    assertEquals(Reason.UNREADABLE, unread().get("pipe.yaml").leftOut().reason());
    onlyAIsReadAndNothingOfTheSecret();
    assertTrue(Workspace.readSingle(root.resolve("pipe.yaml"), Limits.DEFAULT) instanceof Unread);
  }

  @Test
  void what_may_not_be_read_is_left_out() throws IOException {
    assumeTrue(Files.getFileStore(root).supportsFileAttributeView("posix"));
    Path folder = Files.createDirectory(root.resolve("closed"));
    Path file = Files.writeString(root.resolve("closed.yaml"), "x: 1");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(file), "whoever runs this may read everything");
      assertEquals(Reason.UNREADABLE, unread().get("closed").leftOut().reason());
      assertTrue(unread().get("closed").mayMention("anything"));
      Workspace workspace = Workspace.open(root, Limits.DEFAULT);
      try (FileReader reader = workspace.reader()) {
        Unread left = (Unread) reader.read(list().files().get(1));
        assertEquals(Reason.UNREADABLE, left.leftOut().reason());
      }
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
