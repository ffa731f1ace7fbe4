package dev.prr.core.artifact;

import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Mention;

/**
 * What can be told of a file before it is parsed.
 *
 * @param path where it lies
 * @param text all of it, decoded
 */
public record FileHint(SourcePath path, String text) {

  /** Whether the word may stand in it. */
  public boolean mentions(String word) {
    return Mention.mayBeIn(text, word);
  }

  public boolean hasExtension(String... extensions) {
    for (String extension : extensions) {
      if (path.value().endsWith("." + extension)) {
        return true;
      }
    }
    return false;
  }
}
