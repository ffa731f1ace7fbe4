package dev.prr.core.history.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.SafeFolder;
import dev.prr.core.history.record.Digest;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotFilesTest {

  private static final int LIMIT = Limits.DEFAULT.snapshotBytes();

  @TempDir Path temp;
  private SnapshotFiles snapshots;

  @BeforeEach
  void an_open_shelf() throws IOException {
    Shelf shelf = new Shelf(Disk.local(), SafeFolder.of(Disk.local(), temp, temp.resolve("h")));
    shelf.open();
    snapshots = new SnapshotFiles(shelf, LIMIT);
  }

  @Test
  void facts_at_the_limit_are_kept_also_where_they_do_not_pack() throws IOException {
    byte[] noise = new byte[LIMIT];
    new Random(1).nextBytes(noise);
    snapshots.keep(Digest.of(noise), noise);
    assertArrayEquals(noise, snapshots.read(Digest.of(noise)).orElseThrow());
  }

  @Test
  void facts_beyond_the_limit_are_left_out() throws IOException {
    byte[] large = new byte[LIMIT + 1];
    snapshots.keep(Digest.of(large), large);
    assertEquals(Optional.empty(), snapshots.read(Digest.of(large)));
    assertFalse(Files.exists(temp.resolve("h/snapshots")));
  }

  /** Whoever can write the folder must not be able to fill the memory of who reads it. */
  @Test
  void what_unpacks_to_more_than_the_limit_is_damage_and_is_not_unpacked() throws IOException {
    byte[] small = {1};
    snapshots.keep(Digest.of(small), small);
    Path file = temp.resolve("h").resolve(Shelf.nameOfSnapshot(Digest.of(small)));
    SnapshotFiles roomy =
        new SnapshotFiles(
            new Shelf(Disk.local(), SafeFolder.of(Disk.local(), temp, temp.resolve("h"))),
            20 * LIMIT);
    byte[] bomb = new byte[20 * LIMIT];
    roomy.keep(Digest.of(bomb), bomb);
    Files.copy(
        temp.resolve("h").resolve(Shelf.nameOfSnapshot(Digest.of(bomb))),
        file,
        StandardCopyOption.REPLACE_EXISTING);
    String why =
        assertThrows(IOException.class, () -> snapshots.read(Digest.of(small))).getMessage();
    assertTrue(why.contains("changed"), why);
  }
}
