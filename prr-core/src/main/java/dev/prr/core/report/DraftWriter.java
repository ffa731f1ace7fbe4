package dev.prr.core.report;

import dev.prr.core.source.SourcePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
    Path file = root.resolve(path.value());
    try {
      Path folder = Files.createDirectories(root.resolve(path.folder()));
      if (!folder.toRealPath(LinkOption.NOFOLLOW_LINKS).equals(folder.toRealPath())) {
        return Optional.of(path + " would be written through a link. Remove the link.");
      }
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      return Optional.empty();
    } catch (FileAlreadyExistsException there) {
      return Optional.of(path + " is there already and is not overwritten.");
    } catch (IOException e) {
      return Optional.of(
          path + " could not be written: " + e.getMessage() + ". Check the folder's permissions.");
    }
  }
}
