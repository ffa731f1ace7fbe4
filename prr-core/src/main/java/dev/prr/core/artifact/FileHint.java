package dev.prr.core.artifact;

import dev.prr.core.source.SourcePath;

/**
 * What can be told of a file before it is parsed.
 *
 * @param path where it lies
 * @param text all of it, decoded
 */
public record FileHint(SourcePath path, String text) {

  public boolean mentions(String word) {
    return text.contains(word);
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
