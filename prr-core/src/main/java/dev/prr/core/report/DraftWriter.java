package dev.prr.core.report;

import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.DiskTrouble;
import dev.prr.core.history.disk.SafeFolder;
import dev.prr.core.source.SourcePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;

/** Puts a draft into the tree, where no file of that name is yet. */
public final class DraftWriter {

  private DraftWriter() {}

  /**
   * Writes the file; never over another one, and never through a link.
   *
   * @return what went wrong, and what to do; empty when the file is there
   */
  public static Optional<String> write(Path root, SourcePath path, String text) {
    return write(Disk.local(), root, path, text);
  }

  /**
   * What the file holds now; empty where there is none.
   *
   * @throws IOException when there is something that cannot be read as a text
   */
  public static Optional<String> read(Path root, SourcePath path, int limit) throws IOException {
    Path folder = root.resolve(path.folder());
    Disk disk = Disk.local();
    if (!disk.isFolder(folder, false) || !disk.list(folder).contains(path.fileName())) {
      return Optional.empty();
    }
    return Optional.of(
        new String(disk.read(folder.resolve(path.fileName()), limit), StandardCharsets.UTF_8));
  }

  /**
   * Puts a longer text in place of one that was read, in one step: whoever looks sees the old file
   * or the new one.
   *
   * @return what went wrong, and what to do; empty when the file holds the text
   */
  public static Optional<String> replace(Path root, SourcePath path, String old, String text) {
    Disk disk = Disk.local();
    Path file = root.resolve(path.value());
    Path aside = file.resolveSibling("." + path.fileName() + ".new");
    try {
      SafeFolder.of(disk, root, root.resolve(path.folder())).make();
      byte[] now = disk.read(file, old.length() * 4);
      if (!old.equals(new String(now, StandardCharsets.UTF_8))) {
        return Optional.of(path + " was changed in the meantime; try again.");
      }
      disk.delete(aside);
      put(disk, aside, text.getBytes(StandardCharsets.UTF_8));
      disk.force(aside);
      disk.rename(aside, file);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(path + " could not be written. " + DiskTrouble.explain(e) + ".");
    }
  }

  static Optional<String> write(Disk disk, Path root, SourcePath path, String text) {
    try {
      Path folder = SafeFolder.of(disk, root, root.resolve(path.folder())).make();
      put(disk, folder.resolve(path.fileName()), text.getBytes(StandardCharsets.UTF_8));
      return Optional.empty();
    } catch (FileAlreadyExistsException there) {
      return Optional.of(path + " is there already and is not overwritten.");
    } catch (IOException e) {
      return Optional.of(path + " could not be written. " + DiskTrouble.explain(e) + ".");
    }
  }

  /** A draft that is cut off would be read as if it were meant. */
  private static void put(Disk disk, Path file, byte[] bytes) throws IOException {
    try {
      disk.write(file, bytes);
    } catch (FileAlreadyExistsException there) {
      throw there;
    } catch (IOException failed) {
      disk.delete(file);
      throw failed;
    }
  }
}
