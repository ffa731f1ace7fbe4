package dev.prr.core.artifact;

import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Unread;
import java.util.List;

/**
 * Knows one format whose files may be larger than a tree can be, up to {@code evidenceBytes}, and
 * reads them piece by piece. Implementations are found by the service loader like a {@link
 * Recognizer}; a file that one of them wants is read by nobody else.
 */
public interface StreamRecognizer {

  /** Whether the file is of this format, told by its name and a cheap look at its text. */
  boolean mayWant(FileHint hint);

  /** What the file holds. Never throws on odd content. */
  Found recognize(SourceText file, Limits limits);

  /**
   * What one file holds.
   *
   * @param unread what could not be read of it
   */
  record Found(List<Artifact> artifacts, List<Unread> unread) {
    public Found {
      artifacts = List.copyOf(artifacts);
      unread = List.copyOf(unread);
    }
  }
}
