package dev.prr.core.workspace;

import dev.prr.core.source.SourcePath;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that may be read, as it was found.
 *
 * @param path how it is spoken of
 * @param bytes its size when it was listed
 * @param names the folders from the root down to it and its own name, as the file system has them
 */
public record SourceFile(SourcePath path, long bytes, List<Path> names) {
  public SourceFile {
    names = List.copyOf(names);
  }
}
