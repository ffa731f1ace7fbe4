package dev.prr.core.artifact.evidence;

import dev.prr.core.source.SourcePath;
import java.util.Locale;

/**
 * The begin of a file, by which its format is told.
 *
 * @param text the first few thousand characters
 */
public record Head(SourcePath path, String text) {

  /** How much of a file is looked at. */
  static final int LENGTH = 8192;

  public boolean isJson() {
    return startsWith("{") || startsWith("[");
  }

  public boolean isXml() {
    return startsWith("<");
  }

  /** Whether the word stands in what was looked at. */
  public boolean mentions(String word) {
    return text.contains(word);
  }

  /** Whether the name ends so, in any case. */
  public boolean isNamed(String... endings) {
    String name = path.fileName().toLowerCase(Locale.ROOT);
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private boolean startsWith(String begin) {
    return text.stripLeading().startsWith(begin);
  }
}
