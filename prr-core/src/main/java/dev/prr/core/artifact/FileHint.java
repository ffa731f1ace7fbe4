package dev.prr.core.artifact;

import dev.prr.core.document.DocumentReader;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Mention;

/** What can be told of a file before it is parsed: its path and its text. */
public final class FileHint {
  private final SourcePath path;
  private final String text;
  private final boolean mayHoldAnyWord;

  /**
   * @param path where it lies
   * @param text all of it, decoded
   */
  public FileHint(SourcePath path, String text) {
    this.path = path;
    this.text = text;
    this.mayHoldAnyWord = Mention.spellsOtherwise(text);
  }

  public SourcePath path() {
    return path;
  }

  public String text() {
    return text;
  }

  /** Whether it is read as a tree; packed in another file also what has a name of no format. */
  public boolean mayHoldTree() {
    return DocumentReader.readsTree(path) || !DocumentReader.canRead(path);
  }

  /** Whether the word may stand in it. */
  public boolean mentions(String word) {
    return mayHoldAnyWord || text.contains(word);
  }

  /** Whether the name ends with a dot and one of these, in any case. */
  public boolean hasExtension(String... extensions) {
    String name = path.fileName();
    for (String extension : extensions) {
      int dot = name.length() - extension.length() - 1;
      if (dot >= 0
          && name.charAt(dot) == '.'
          && name.regionMatches(true, dot + 1, extension, 0, extension.length())) {
        return true;
      }
    }
    return false;
  }
}
