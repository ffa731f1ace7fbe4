package dev.prr.core.history.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Gives a history folder files that are whole from the moment they have their names: each is
 * written aside, forced to the medium, renamed, and the folder is forced too. No lock is needed,
 * because two writers of one name write the same bytes.
 */
public final class AsideFile {

  private static final String ASIDE = "tmp";

  /** Longer than any run takes, so that nobody's file is swept from under their hands. */
  public static final Duration LEFT_OVER = Duration.ofDays(1);

  private final Disk disk;
  private final SafeFolder home;

  public AsideFile(Disk disk, SafeFolder home) {
    this.disk = disk;
    this.home = home;
  }

  /** Makes the folder for what is being written. */
  public void open() throws IOException {
    home.makeInside(List.of(ASIDE));
  }

  /** Returns when the file will survive a power loss. */
  public void put(Path folder, String name, byte[] bytes) throws IOException {
    Path aside = home.path().resolve(ASIDE).resolve(UUID.randomUUID() + ".tmp");
    try {
      disk.write(aside, bytes);
      disk.force(aside);
      disk.rename(aside, folder.resolve(name));
    } catch (IOException failed) {
      forget(aside, failed);
      throw failed;
    }
    disk.force(folder);
  }

  private void forget(Path aside, IOException because) {
    try {
      disk.delete(aside);
    } catch (IOException alsoFailed) {
      because.addSuppressed(alsoFailed);
    }
  }

  /**
   * Removes what writers that were killed have left. Age is told by the clock of the disk alone,
   * the last write to the folder being now.
   */
  public void sweep() throws IOException {
    Path folder = home.path().resolve(ASIDE);
    Instant now = disk.modified(folder);
    for (String name : disk.list(folder)) {
      Path leftOver = folder.resolve(name);
      if (disk.modified(leftOver).isBefore(now.minus(LEFT_OVER))) {
        disk.delete(leftOver);
      }
    }
  }
}
