package dev.prr.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.prr.core.history.disk.Disk;
import dev.prr.core.source.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DraftWriterTest {

  private static final SourcePath PATH = new SourcePath("cart/prr.yaml");

  @TempDir Path root;

  @Test
  void a_draft_is_written_once_and_never_over_another_file() throws Exception {
    assertEquals(Optional.empty(), DraftWriter.write(root, PATH, "first\n"));
    assertEquals(
        Optional.of("cart/prr.yaml is there already and is not overwritten."),
        DraftWriter.write(root, PATH, "second\n"));
    assertEquals("first\n", Files.readString(root.resolve("cart/prr.yaml")));
    assertEquals(Optional.empty(), DraftWriter.write(root, new SourcePath("prr.yaml"), "top\n"));
    assertEquals("top\n", Files.readString(root.resolve("prr.yaml")));
  }

  @Test
  void a_link_is_not_written_through() throws Exception {
    Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
    Path tree = Files.createDirectory(root.resolve("tree"));
    Files.createSymbolicLink(tree.resolve("cart"), elsewhere);
    Files.createSymbolicLink(tree.resolve("prr.yaml"), root.resolve("nowhere"));
    assertEquals(
        Optional.of(
            "cart/prr.yaml could not be written. A file or a link stands where a folder is needed."
                + " Move it away."),
        DraftWriter.write(tree, PATH, "x"));
    assertEquals(
        Optional.of("prr.yaml is there already and is not overwritten."),
        DraftWriter.write(tree, new SourcePath("prr.yaml"), "x"));
    assertFalse(Files.exists(root.resolve("nowhere")));
    assertFalse(Files.exists(elsewhere.resolve("prr.yaml")));
  }

  @Test
  void a_full_disk_leaves_no_half_draft() {
    Disk full =
        Disks.withWrite(
            (file, bytes) -> {
              Files.write(file, new byte[1]);
              throw new IOException("No space left on device");
            });
    assertEquals(
        Optional.of("cart/prr.yaml could not be written. No space is left on the disk. Free some."),
        DraftWriter.write(full, root, PATH, "text"));
    assertFalse(Files.exists(root.resolve("cart/prr.yaml")));
  }
}
