package dev.prr.core.workspace;

import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads one file that somebody trusted has named. */
final class SingleFile {
  private SingleFile() {}

  static FileContent read(Path file, Limits limits) {
    SourcePath path =
        new SourcePath(
            Optional.ofNullable(file.toAbsolutePath().getFileName())
                .map(FileName::of)
                .orElse("root"));
    if (!Files.exists(file)) {
      return unreadable(path, "There is no such file.");
    }
    if (!Files.isRegularFile(file)) {
      return unreadable(path, "It is not a file.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes((int) Math.min(limits.fileBytes() + 1, Integer.MAX_VALUE - 8));
      return FileReader.decoded(path, bytes, limits);
    } catch (IOException e) {
      return unreadable(path, "It could not be opened or read; check its permissions.");
    }
  }

  private static Unread unreadable(SourcePath path, String detail) {
    return new Unread(
        new LeftOut(Reason.UNREADABLE, detail, Location.startOf(path)), Optional.empty());
  }
}
