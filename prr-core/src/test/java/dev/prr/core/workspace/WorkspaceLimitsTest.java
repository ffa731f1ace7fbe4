package dev.prr.core.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each limit of a tree at the limit and one beyond it. */
final class WorkspaceLimitsTest {
  @TempDir private Path root;

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Listing list(Limits limits) throws IOException {
    return Workspace.open(root, limits).list(path -> path.value().endsWith(".yaml"));
  }

  private FileContent readFirst(Limits limits) throws IOException {
    Workspace workspace = Workspace.open(root, limits);
    try (FileReader reader = workspace.reader()) {
      return reader.read(list(limits).files().get(0));
    }
  }

  private static LeftOut only(Listing listing) {
    assertEquals(1, listing.unread().size(), listing::toString);
    assertTrue(listing.unread().get(0).mayMention("anything"));
    return listing.unread().get(0).leftOut();
  }

  @Test
  void size_of_a_file() throws IOException {
    int most = (int) Limits.DEFAULT.fileBytes();
    write("a.yaml", "x".repeat(most));
    assertTrue(readFirst(Limits.DEFAULT) instanceof SourceText);
    write("a.yaml", "x".repeat(most) + "y");
    Unread unread = (Unread) readFirst(Limits.DEFAULT);
    assertEquals(Reason.TOO_BIG, unread.leftOut().reason());
    assertTrue(unread.mayMention("xy"));
    assertFalse(unread.mayMention("Deployment"));
  }

  @Test
  void a_file_far_too_big_is_not_even_searched() throws IOException {
    int most = (int) Limits.DEFAULT.evidenceBytes();
    write("a.yaml", "x".repeat(most));
    assertFalse(((Unread) readFirst(Limits.DEFAULT)).mayMention("y"));
    write("a.yaml", "x".repeat(most + 1));
    assertTrue(((Unread) readFirst(Limits.DEFAULT)).mayMention("y"));
  }

  @Test
  void number_of_files() throws IOException {
    for (String path : List.of("a.yaml", "b.yaml", "c/d.yaml", "c/e.yaml", "f/g.yaml")) {
      write(path, "");
    }
    assertEquals(List.of(), list(TestLimits.with("files", 5)).unread());
    Listing listing = list(TestLimits.with("files", 3));
    assertEquals(3, listing.files().size());
    assertEquals(
        List.of("c/e.yaml", "f/g.yaml"),
        listing.unread().stream().map(u -> u.leftOut().place().path().value()).toList());
    listing.unread().forEach(u -> assertEquals(Reason.LIMIT, u.leftOut().reason()));
    assertEquals(5, listing.paths().size());
  }

  @Test
  void files_ruled_out_by_name_do_not_count() throws IOException {
    write("a.yaml", "12345");
    IntStream.range(0, 20).forEach(i -> uncheckedWrite("picture" + i + ".png"));
    assertEquals(List.of(), list(TestLimits.with("files", 1)).unread());
    assertEquals(List.of(), list(TestLimits.with("totalBytes", 5)).unread());
  }

  private void uncheckedWrite(String path) {
    try {
      write(path, "12345");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void bytes_of_a_tree() throws IOException {
    write("a.yaml", "12345");
    write("b.yaml", "12345");
    assertEquals(List.of(), list(TestLimits.with("totalBytes", 10)).unread());
    LeftOut left = only(list(TestLimits.with("totalBytes", 9)));
    assertEquals(Reason.LIMIT, left.reason());
    assertEquals(new SourcePath("b.yaml"), left.place().path());
  }

  @Test
  void files_and_folders_of_a_tree() throws IOException {
    for (String path : List.of("a/1.png", "a/2.png", "b/3.png", "c.png")) {
      write(path, "");
    }
    assertEquals(List.of(), list(TestLimits.with("entries", 6)).unread());
    LeftOut left = only(list(TestLimits.with("entries", 5)));
    assertEquals(Reason.LIMIT, left.reason());
    assertEquals(new SourcePath("b"), left.place().path());
  }

  @Test
  void depth_of_a_folder() throws IOException {
    int most = Limits.DEFAULT.folderDepth();
    write("d/".repeat(most) + "a.yaml", "");
    assertEquals(1, list(Limits.DEFAULT).files().size());
    write("d/".repeat(most + 1) + "b.yaml", "");
    assertEquals(1, list(Limits.DEFAULT).files().size());
    LeftOut left = only(list(Limits.DEFAULT));
    assertEquals(Reason.LIMIT, left.reason());
    assertEquals("d/".repeat(most) + "d", left.place().path().value());
  }

  @Test
  void length_of_a_path() throws IOException {
    int most = Limits.DEFAULT.pathBytes();
    String folder = ("f".repeat(99) + "/").repeat(10);
    write(folder + "x".repeat(most - folder.length() - 5) + ".yaml", "");
    write(folder + "y".repeat(most - folder.length() - 4) + ".yaml", "");
    write(folder + "y".repeat(most - folder.length() - 3) + ".png", "");
    Listing listing = list(Limits.DEFAULT);
    assertEquals(1, listing.files().size());
    assertEquals(Reason.LIMIT, only(listing).reason());
  }
}
